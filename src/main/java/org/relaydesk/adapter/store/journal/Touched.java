package org.relaydesk.adapter.store.journal;

import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A row that the transaction touched.
 *
 * @param before as it was before the transaction; null if it was not there
 */
record Touched(TableShape table, Object key, @Nullable String @Nullable [] before) {
    /** Writes what became of it; false if nothing did that is worth a line. */
    boolean write(StringBuilder json, @Nullable String @Nullable [] after) {
        if (after == null) {
            if (before == null) {
                return false;
            }
            open(json).append(",\"gone\":true}");
            return true;
        }
        if (before == null) {
            open(json).append(",\"new\":{");
        } else if (worthALine(before, after)) {
            open(json).append(",\"set\":{");
        } else {
            return false;
        }
        values(json, after).append("}}");
        return true;
    }

    private StringBuilder open(StringBuilder json) {
        return json.append("{\"in\":\"").append(table.name()).append("\",\"key\":")
                .append(key instanceof Number ? key.toString() : Kind.quoted(key.toString()));
    }

    private boolean worthALine(@Nullable String[] was, @Nullable String[] is) {
        if (Arrays.equals(was, is)) {
            return false;
        }
        for (int i = 0; i < is.length; i++) {
            if (!Objects.equals(was[i], is[i]) && !table.housekeeping().contains(table.columns().get(i))) {
                return true;
            }
        }
        return false;
    }

    private StringBuilder values(StringBuilder json, @Nullable String[] after) {
        boolean first = true;
        for (int i = 0; i < after.length; i++) {
            boolean told = before == null ? after[i] != null : !Objects.equals(before[i], after[i]);
            if (told) {
                json.append(first ? "\"" : ",\"").append(table.columns().get(i)).append("\":").append(after[i] == null ? "null" : after[i]);
                first = false;
            }
        }
        return json;
    }
}
