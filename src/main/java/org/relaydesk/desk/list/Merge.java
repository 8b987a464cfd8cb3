package org.relaydesk.desk.list;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

import javafx.collections.ObservableList;

/** Brings a shown list up to date in place, so that what stays is not taken away and put back. */
public final class Merge {
    private Merge() {}

    public static <T, K> void into(ObservableList<T> shown, List<? extends T> fresh, Function<? super T, K> key) {
        var wanted = new HashSet<K>();
        fresh.forEach(row -> wanted.add(key.apply(row)));
        shown.removeIf(row -> !wanted.contains(key.apply(row)));
        for (int i = 0; i < fresh.size(); i++) {
            place(shown, i, fresh.get(i), key);
        }
    }

    private static <T, K> void place(ObservableList<T> shown, int at, T row, Function<? super T, K> key) {
        int found = at;
        while (found < shown.size() && !key.apply(shown.get(found)).equals(key.apply(row))) {
            found++;
        }
        if (found == at && at < shown.size()) {
            if (!shown.get(at).equals(row)) {
                shown.set(at, row);
            }
            return;
        }
        if (found < shown.size()) {
            shown.remove(found);
        }
        shown.add(at, row);
    }
}
