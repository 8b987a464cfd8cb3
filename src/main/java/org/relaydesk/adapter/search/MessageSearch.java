package org.relaydesk.adapter.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.adapter.store.query.SqlMessages;
import org.relaydesk.adapter.store.query.SqlMessages.Written;
import org.relaydesk.adapter.store.query.SqlPeople;
import org.relaydesk.query.ConversationSearch;
import org.relaydesk.work.Fatal;
import org.relaydesk.work.Reader;

/**
 * Searches an index that follows the store by its rows, on a thread of its own and by way of the readers, so that the
 * writer never waits for it. The index is derived: one that is missing, damaged, or of another store is made anew.
 */
public final class MessageSearch implements ConversationSearch, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MessageSearch.class);
    /** In the store's folder. */
    public static final String FOLDER = "search";

    private static final int BATCH = 2000;
    /** What an order's id may look like: no blank, and a digit. */
    private static final Pattern ORDER = Pattern.compile("(?=\\S*\\d)\\S{2,40}");
    /** Rows read again at most after a crash, once the index has caught up; while it is built a commit costs more. */
    private static final long SMALL = 500;
    private static final long LARGE = 100_000;

    /** Kept, or its level would be forgotten: it tells that Java could be asked for faster arithmetic, which nobody needs. */
    private static final java.util.logging.Logger ARITHMETIC =
            java.util.logging.Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        ARITHMETIC.setLevel(Level.SEVERE);
    }

    private final Path folder;
    private final SqlMessages messages;
    private final Reader reader;
    private final Words words = new Words();
    private final Snippets snippets = new Snippets(words);
    private final People people;
    private volatile @Nullable MessageIndex index;
    private volatile boolean caughtUp;
    private volatile boolean damaged;
    private volatile boolean closing;

    /** Nothing is opened before the first {@link #follow}. */
    public MessageSearch(Path storeFolder, SqlMessages messages, SqlPeople people, Reader reader) {
        this.folder = storeFolder.resolve(FOLDER);
        this.messages = messages;
        this.people = new People(people, reader, words);
        this.reader = reader;
    }

    /** Takes in what the store has got since the last time; returns how many messages. Always on the same thread. */
    public long follow() {
        try {
            people.follow();
            var current = opened();
            long taken = follow(current, false) + follow(current, true);
            if (!closing) {
                if (taken > 0) {
                    current.refresh();
                }
                caughtUp = true;
                if (current.uncommitted() > SMALL) {
                    commit(current);
                }
            }
            return taken;
        } catch (IOException e) {
            damaged = true;
            throw new UncheckedIOException("the search index can't follow the store", e);
        } catch (RuntimeException | Error e) {
            Fatal.rethrow(e);
            damaged = true;
            throw e;
        }
    }

    private long follow(MessageIndex current, boolean out) throws IOException {
        long taken = 0;
        List<Written> batch;
        do {
            long after = out ? current.marks().out() : current.marks().in();
            batch = closing ? List.of() : reader.call(() -> messages.after(out, after, BATCH));
            current.add(batch);
            taken += batch.size();
            if (current.uncommitted() > LARGE) {
                commit(current);
                current.refresh();
            }
        } while (batch.size() == BATCH);
        return taken;
    }

    private void commit(MessageIndex current) throws IOException {
        var marks = current.marks();
        current.commit(reader.call(() -> Map.of(
                Marks.IN_KEY, messages.key(false, marks.in()).orElse(""), Marks.OUT_KEY, messages.key(true, marks.out()).orElse(""))));
    }

    private MessageIndex opened() throws IOException {
        var current = index;
        if (damaged && current != null) {
            index = null;
            discard(current);
            current = null;
        }
        if (current == null) {
            current = open();
            damaged = false;
            index = current;
        }
        return current;
    }

    private MessageIndex open() throws IOException {
        caughtUp = false;
        if (!damaged) {
            try {
                var there = MessageIndex.open(folder, words);
                if (isOfThisStore(there.marks())) {
                    return there;
                }
                there.close();
                LOG.info("the search index is not of this store as it is: it is made anew");
            } catch (IOException | RuntimeException e) {
                LOG.warn("the search index can't be read and is made anew: {}", e.toString());
            }
        }
        delete();
        return MessageIndex.open(folder, words);
    }

    /** The rows that it has followed to are in this store still, and are the same. */
    private boolean isOfThisStore(Marks marks) {
        return marks.valid() && reader.call(() -> isSame(false, marks.in(), marks.inKey()) && isSame(true, marks.out(), marks.outKey()));
    }

    private boolean isSame(boolean out, long row, String key) {
        return row == 0 || messages.key(out, row).equals(Optional.of(key));
    }

    private static void discard(MessageIndex broken) {
        try {
            broken.close();
        } catch (IOException | RuntimeException e) {
            LOG.debug("a broken index is let go", e);
        }
    }

    private void delete() throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public Found find(String typed, int most) {
        var wanted = words.in(typed).stream().map(Words.Word::text).distinct().toList();
        if (typed.isBlank()) {
            return Found.NOTHING;
        }
        var found = people(typed, wanted);
        var current = index;
        if (wanted.isEmpty() || current == null) {
            return new Found(found, List.of(), caughtUp, false);
        }
        try {
            var rows = current.find(wanted, most + 1);
            var shown = rows.subList(0, Math.min(most, rows.size()));
            return new Found(found, FoundRows.of(messages, shown, text -> snippets.of(text, wanted)), caughtUp, rows.size() > most);
        } catch (IOException | RuntimeException e) {
            if (closing) {
                return new Found(found, List.of(), false, false);
            }
            LOG.warn("the search index can't be searched and is made anew: {}", e.toString());
            damaged = true;
            return new Found(found, List.of(), false, false);
        }
    }

    /** Whose order it is, else who is called so or has that number. */
    private List<Person> people(String typed, List<String> wanted) {
        var order = typed.strip();
        var ofOrder = ORDER.matcher(order).matches() ? messages.ofOrder(order) : List.<Person>of();
        return !ofOrder.isEmpty() ? ofOrder : people.isComplete() ? people.find(typed, wanted) : messages.people(typed);
    }

    /** Ends a round that is under way soon; to be called before the thread that follows is waited for. */
    public void stop() {
        closing = true;
    }

    /** After the last round: what it has taken in is kept for the next start. */
    @Override
    public void close() {
        closing = true;
        var current = index;
        index = null;
        if (current != null) {
            try (current) {
                if (!damaged) {
                    commit(current);
                }
            } catch (IOException | RuntimeException e) {
                LOG.warn("the search index is not closed cleanly; it is made anew if need be", e);
            }
        }
        words.close();
    }
}
