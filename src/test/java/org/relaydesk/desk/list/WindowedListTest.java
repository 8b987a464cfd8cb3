package org.relaydesk.desk.list;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import javafx.collections.ListChangeListener;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WindowedListTest {
    private static final long ORDERS = 104_212;

    private final List<Asked> asked = new ArrayList<>();
    private final WindowedList<Long> list =
            new WindowedList<>((index, before, size, then) -> asked.add(new Asked(index, before, size, then)));

    private record Asked(long index, @Nullable Long before, int size, Consumer<List<Long>> then) {
        void answer() {
            then.accept(LongStream.range(index, Math.min(index + size, ORDERS)).boxed().toList());
        }
    }

    private void answer() {
        while (!asked.isEmpty()) {
            asked.removeFirst().answer();
        }
    }

    @Test
    void knowsItsSizeAndLoadsOnlyThePagesThatAreLookedAt() {
        list.reset(ORDERS);
        assertEquals(ORDERS, list.size());
        assertTrue(asked.isEmpty());
        assertNull(list.get(50_030));
        assertNull(list.get(50_031));
        assertEquals(1, asked.size());
        assertEquals(50_000, asked.getFirst().index());
        answer();
        assertEquals(50_030L, list.get(50_030));
        assertTrue(asked.isEmpty());
        assertEquals(1, list.loaded().size());
    }

    @Test
    void theKeyOfTheRowBeforeMakesAPageALookUp() {
        list.reset(ORDERS);
        list.begin();
        answer();
        list.get(100);
        assertEquals(99L, asked.getFirst().before());
        answer();
        list.get(900);
        assertNull(asked.getFirst().before());
    }

    @Test
    void aScrollThatHasMovedOnIsNotCaughtUpWith() {
        list.reset(ORDERS);
        for (int page = 0; page < 1000; page++) {
            list.get(page * WindowedList.PAGE);
        }
        int loads = 0;
        while (!asked.isEmpty()) {
            asked.removeFirst().answer();
            loads++;
        }
        assertTrue(loads <= 1 + WindowedList.WANTED, "loads: " + loads);
        assertEquals(99_900L, list.get(99_900));
    }

    @Test
    void neverHoldsMoreThanSomePages() {
        list.reset(ORDERS);
        for (int page = 0; page < 200; page++) {
            list.get(page * WindowedList.PAGE);
            answer();
        }
        assertEquals(WindowedList.HELD, list.loaded().size());
    }

    @Test
    void aRefreshReplacesInPlaceAndOnlyWhatWasSeenLately() {
        list.reset(ORDERS);
        for (int page = 0; page < 6; page++) {
            list.get(page * WindowedList.PAGE);
            answer();
        }
        var changes = new ArrayList<String>();
        list.addListener((ListChangeListener<Long>) change -> {
            while (change.next()) {
                changes.add(change.wasUpdated() ? "updated" : "other");
            }
        });
        list.refresh(ORDERS);
        assertEquals(501L, list.peek(501));
        int loads = 0;
        while (!asked.isEmpty()) {
            asked.removeFirst().answer();
            loads++;
        }
        assertEquals(2, loads);
        assertFalse(changes.contains("other"));
        list.get(0);
        assertEquals(1, asked.size());
    }

    @Test
    void anAnswerFromBeforeAResetIsDropped() {
        list.reset(ORDERS);
        list.get(0);
        var old = asked.removeFirst();
        list.reset(3);
        old.answer();
        assertNull(list.peek(0));
        list.get(0);
        asked.removeFirst().then().accept(List.of(7L, 8L, 9L));
        assertEquals(9L, list.get(2));
    }

    @Test
    void aRowIsFoundByItsKeyAmongThoseThatAreHere() {
        list.reset(ORDERS);
        list.get(50_030);
        answer();
        assertEquals(50_030, list.place(row -> row == 50_030));
        assertEquals(-1, list.place(row -> row == 7));
        assertTrue(asked.isEmpty(), "it never loads");
    }

    @Test
    void theNextRowIsNoFurtherThanTheListGoes() {
        assertNull(list.beside(-1, 1));
        list.reset(3);
        list.begin();
        asked.removeFirst().then().accept(List.of(7L, 8L, 9L));
        assertEquals(7L, list.beside(-1, 1), "the first where none is chosen");
        assertEquals(8L, list.beside(0, 1));
        assertEquals(9L, list.beside(2, 1));
        assertEquals(7L, list.beside(0, -1));
    }

    @Test
    void searchingItLoadsNothing() {
        list.reset(ORDERS);
        list.begin();
        answer();
        assertEquals(42, list.indexOf(42L));
        assertEquals(-1, list.indexOf(50_000L));
        assertFalse(list.contains(50_000L));
        assertTrue(asked.isEmpty());
    }

    @Test
    void shrinksAndGrowsWithTheCount() {
        list.reset(250);
        list.get(240);
        answer();
        list.refresh(180);
        assertEquals(180, list.size());
        assertEquals(0, list.loaded().size());
        list.refresh(ORDERS);
        assertEquals(ORDERS, list.size());
    }
}
