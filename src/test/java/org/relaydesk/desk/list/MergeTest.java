package org.relaydesk.desk.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MergeTest {
    private record Row(int id, int version) {}

    @Test
    void anyListBecomesTheOther() {
        var random = new Random(20261123);
        for (int round = 0; round < 500; round++) {
            var shown = FXCollections.observableArrayList(rows(random));
            var fresh = rows(random);
            Merge.into(shown, fresh, Row::id);
            assertEquals(fresh, shown);
        }
    }

    @Test
    void whatStaysIsNotTouched() {
        var shown = FXCollections.observableArrayList(new Row(1, 1), new Row(2, 1), new Row(3, 1));
        var touched = new ArrayList<Row>();
        shown.addListener((ListChangeListener<Row>) change -> {
            while (change.next()) {
                touched.addAll(change.getRemoved());
            }
        });
        Merge.into(shown, List.of(new Row(9, 1), new Row(2, 1), new Row(3, 2)), Row::id);
        assertEquals(List.of(new Row(1, 1), new Row(3, 1)), touched);
        assertTrue(shown.contains(new Row(2, 1)));
    }

    private static List<Row> rows(Random random) {
        var ids = new ArrayList<Integer>();
        for (int i = 0; i < 12; i++) {
            if (random.nextBoolean()) {
                ids.add(i);
            }
        }
        java.util.Collections.shuffle(ids, random);
        return ids.stream().map(id -> new Row(id, random.nextInt(3))).toList();
    }
}
