package org.relaydesk.queue;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import jakarta.data.Limit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.work.Fatal;
import org.relaydesk.work.Reader;
import org.relaydesk.work.Writer;

/** Works off the inbox, in the order of arrival; a body that fails is tried again later and holds up nobody. */
public final class InboxDispatcher {
    private static final Logger LOG = LoggerFactory.getLogger(InboxDispatcher.class);
    private static final Limit AT_ONCE = Limit.of(200);
    /** So many are read together: a body may have megabytes. */
    private static final int READ = 20;
    /** So many are under way. More would keep others waiting who come to the writer meanwhile. */
    private static final int AHEAD = 32;

    private final InboxRepository reading;
    private final InboxRepository writing;
    private final Map<InboxDoor.Source, InboxHandler> handlers;
    private final Reader reader;
    private final Writer writer;
    private final InstantSource clock;

    /** A body whose work was handed to the writer. */
    private record Begun(InboxRow row, CompletableFuture<?> worked) {}

    public InboxDispatcher(
            InboxRepository reading,
            InboxRepository writing,
            Map<InboxDoor.Source, InboxHandler> handlers,
            Reader reader,
            Writer writer,
            InstantSource clock) {
        this.reading = reading;
        this.writing = writing;
        this.handlers = Map.copyOf(handlers);
        this.reader = reader;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * Works off a helping of what is due now, in its order. Some are always under way: while one group of them is brought to
     * the disk, the next are handed to the writer, who does one after the other.
     *
     * @return how many bodies
     */
    public int runOnce() {
        var due = reader.call(() -> reading.due(clock.instant(), AT_ONCE));
        var ahead = new ArrayDeque<Begun>();
        var noted = new ArrayList<CompletableFuture<?>>();
        for (int from = 0; from < due.size(); from += READ) {
            var page = due.subList(from, Math.min(from + READ, due.size()));
            for (var row : reader.call(() -> page.stream().map(id -> reading.byId(id).orElseThrow()).toList())) {
                if (ahead.size() == AHEAD) {
                    noted.add(note(ahead.removeFirst()));
                }
                ahead.add(begin(row));
            }
        }
        ahead.forEach(begun -> noted.add(note(begun)));
        noted.forEach(Writer.Waiting::forResult);
        return due.size();
    }

    private Begun begin(InboxRow row) {
        try {
            var handler = handlers.get(row.source());
            if (handler == null) {
                throw new InboxHandler.Unreadable("nobody reads " + row.source());
            }
            return new Begun(row, handler.begin(row));
        } catch (RuntimeException | Error e) {
            Fatal.rethrow(e);
            return new Begun(row, CompletableFuture.failedFuture(e));
        }
    }

    /** Not before all that the body changed is on the disk. @return when that is noted there too */
    private CompletableFuture<?> note(Begun begun) {
        var row = begun.row();
        try {
            Writer.Waiting.forResult(begun.worked());
            return note(row, InboxRow::done);
        } catch (InboxHandler.Unreadable e) {
            LOG.warn("inbox {}: {}", row.id(), e.getMessage());
            return note(row, r -> r.dead(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            LOG.warn("inbox {} failed, attempt {}", row.id(), row.attempts() + 1, e);
            return note(row, r -> r.failed(e.toString(), clock.instant()));
        }
    }

    private CompletableFuture<?> note(InboxRow worked, Consumer<InboxRow> change) {
        return writer.submit(() -> {
            var row = writing.byId(worked.id()).orElseThrow();
            change.accept(row);
            writing.update(row);
            return true;
        });
    }
}
