package org.relaydesk.queue;

import java.time.InstantSource;
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
    private static final Limit AT_ONCE = Limit.of(50);

    private final InboxRepository reading;
    private final InboxRepository writing;
    private final Map<InboxDoor.Source, InboxHandler> handlers;
    private final Reader reader;
    private final Writer writer;
    private final InstantSource clock;

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

    /** Works off what is due now. @return how many bodies */
    public int runOnce() {
        var due = reader.call(() -> reading.due(clock.instant(), AT_ONCE));
        var noted = new ArrayList<CompletableFuture<?>>();
        due.forEach(row -> noted.add(work(row)));
        noted.forEach(Writer.Waiting::forResult);
        return due.size();
    }

    /** @return when it is noted on the disk what became of it: the next is begun before */
    private CompletableFuture<?> work(InboxRow row) {
        try {
            var handler = handlers.get(row.source());
            if (handler == null) {
                throw new InboxHandler.Unreadable("nobody reads " + row.source());
            }
            handler.handle(row);
            return note(row, InboxRow::done);
        } catch (InboxHandler.Unreadable e) {
            LOG.warn("inbox {}: {}", row.id(), e.getMessage());
            return note(row, r -> r.dead(String.valueOf(e.getMessage())));
        } catch (RuntimeException | Error e) {
            Fatal.rethrow(e);
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
