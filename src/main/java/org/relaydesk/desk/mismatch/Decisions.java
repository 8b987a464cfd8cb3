package org.relaydesk.desk.mismatch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.relaydesk.query.MismatchQueries.Row;

/** Which mismatches are being decided, or were: a decision is taken once. On the JavaFX thread. */
final class Decisions {
    private final Set<Key> underWay = new HashSet<>();
    private final Map<Long, Integer> decided = new HashMap<>();

    /** Takes the decision for this row as it was shown; false where one is being taken or was taken. */
    boolean begin(Row row) {
        return !isDecided(row) && underWay.add(Key.of(row));
    }

    void done(Row row) {
        underWay.remove(Key.of(row));
        decided.merge(row.id(), row.version(), Math::max);
    }

    /** Nothing was decided: it may be decided still. */
    void ended(Row row) {
        underWay.remove(Key.of(row));
    }

    boolean isUnderWay(Row row) {
        return underWay.contains(Key.of(row));
    }

    /** An answer that was read before the decision shows the row still; a row that came back has a higher version. */
    boolean isDecided(Row row) {
        return decided.getOrDefault(row.id(), -1) >= row.version();
    }

    private record Key(long id, int version) {
        static Key of(Row row) {
            return new Key(row.id(), row.version());
        }
    }
}
