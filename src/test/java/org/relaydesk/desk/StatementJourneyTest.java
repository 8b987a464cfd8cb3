package org.relaydesk.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import org.relaydesk.desk.fake.FakeStatements;
import org.relaydesk.statement.ColumnMap;
import org.relaydesk.statement.Counts;
import org.relaydesk.statement.Outcome;
import org.relaydesk.work.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Importing a bank statement by keyboard: look, tick, import, leave, come back, stop; and a file with unknown columns. */
class StatementJourneyTest extends DeskTest {
    private static final Outcome DONE = new Outcome(new Counts(1, 1, 1, 1), 2, 1, 0, 1);

    private void openSheet() throws Exception {
        press(KeyCode.CONTROL).press(KeyCode.K).release(KeyCode.K).release(KeyCode.CONTROL);
        until(() -> find("#palette-text").isPresent());
        write("statement");
        keys(KeyCode.ENTER);
        until(() -> focused("statement-choose"));
    }

    private void look() throws Exception {
        openSheet();
        keys(KeyCode.ENTER);
        until(() -> text("#statement-lines").contains("BY CASH-NOWHERE") && focused("statement-lines"));
    }

    private static boolean focused(String id) throws Exception {
        return id.equals(fx(() -> scene().getFocusOwner() == null ? "" : String.valueOf(scene().getFocusOwner().getId())));
    }

    @Test
    void aStatementIsLookedAtTickedAndImportedByKeyboard() throws Exception {
        look();
        assertTrue(text("#statement-hint").contains("1 new, 1 known, 1 unclear, 1 no payments"));
        assertTrue(text("#statement-file").contains("made-up.csv"));
        assertTrue(text("#statement-lines").contains("₹149.37"));
        keys(KeyCode.SPACE, KeyCode.DOWN, KeyCode.DOWN, KeyCode.SPACE);
        assertTrue(store.statements.imported.isEmpty());
        keys(KeyCode.ENTER);
        until(() -> store.statements.imported.size() == 1);
        assertEquals(Set.of("key-5"), store.statements.imported.getFirst());
        until(() -> find("#statement-progress").orElseThrow().isVisible());
        store.statements.ends(DONE);
        until(() -> text("#statement-told").contains("2 new payments were recorded. 1 found their order; 1 wait under Mismatches."));
        keys(KeyCode.ESCAPE);
        until(() -> find("#statement").isEmpty());
        openSheet();
        assertTrue(text("#statement-file").contains("No file chosen"));
    }

    @Test
    void aTickIsTakenBackAndFiltersShowWhatTheyName() throws Exception {
        look();
        keys(KeyCode.DOWN, KeyCode.DOWN, KeyCode.SPACE, KeyCode.SPACE);
        keys(KeyCode.ENTER);
        until(() -> store.statements.imported.size() == 1);
        assertEquals(Set.of(), store.statements.imported.getFirst());
        store.statements.ends(new Outcome(new Counts(0, 2, 1, 1), 0, 0, 0, 0));
        until(() -> text("#statement-told").contains("Nothing in it was new."));
    }

    @Test
    void tabReachesTheFilters() throws Exception {
        look();
        // from the table round: import, choose, all, new, known, unclear
        keys(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB, KeyCode.TAB, KeyCode.TAB, KeyCode.TAB, KeyCode.SPACE);
        until(() -> text("#statement-lines").contains("BY CASH") && !text("#statement-lines").contains("149.37"));
    }

    @Test
    void anImportGoesOnWhenTheSheetIsLeftAndItsEndIsTold() throws Exception {
        look();
        keys(KeyCode.ENTER);
        until(() -> store.statements.imported.size() == 1);
        keys(KeyCode.ESCAPE);
        until(() -> find("#statement").isEmpty());
        store.statements.ends(DONE);
        until(() -> text("#toasts").contains("2 new payments were recorded"));
    }

    @Test
    void anImportIsStopped() throws Exception {
        look();
        keys(KeyCode.ENTER);
        until(() -> focused("statement-stop"));
        assertFalse(store.statements.stopped());
        keys(KeyCode.ENTER);
        until(() -> store.statements.stopped());
        store.statements.ends(DONE);
        until(() -> text("#statement-told").contains("It was stopped: import the file again for the rest."));
    }

    @Test
    void aFileThatCantBeReadIsToldWhereItWasChosen() throws Exception {
        store.statements.refuses = new Refused("statement-amount", "17", "12x");
        openSheet();
        keys(KeyCode.ENTER);
        until(() -> text("#statement-fault").contains("Row 17 has an amount that can’t be read: “12x”. Nothing was changed."));
        assertFalse(text("#toasts").contains("Row 17"));
        store.statements.refuses = null;
        store.statements.picks = Optional.of(FakeStatements.FILE);
        until(() -> focused("statement-choose"));
        keys(KeyCode.ENTER);
        until(() -> text("#statement-lines").contains("BY CASH-NOWHERE"));
    }

    @Test
    void unknownColumnsAreSaidOnceByKeyboard() throws Exception {
        store.statements.refuses = new Refused("statement-headings");
        openSheet();
        keys(KeyCode.ENTER);
        until(() -> text("#statement-columns").contains("how much") && focused("map-column-1"));
        // the first column is the day, the second the words, the third has all amounts
        keys(KeyCode.DOWN, KeyCode.TAB, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.TAB);
        keys(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB, KeyCode.ENTER);
        until(() -> text("#statement-fault").contains("Say either which column is money in"));
        keys(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB, KeyCode.TAB);
        until(() -> focused("map-column-3"));
        keys(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
        keys(KeyCode.TAB, KeyCode.TAB, KeyCode.SPACE, KeyCode.TAB, KeyCode.ENTER);
        until(() -> text("#statement-lines").contains("BY CASH-NOWHERE"));
        assertEquals(List.of("when | what | how much"), store.statements.headings);
        assertEquals(new ColumnMap(0, null, 1, null, null, null, 2, null, true), store.statements.maps.getFirst());
    }
}
