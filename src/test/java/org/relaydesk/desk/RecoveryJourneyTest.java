package org.relaydesk.desk;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.collections.ListChangeListener;
import javafx.css.CssParser;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import org.relaydesk.desk.fake.FakeRecovery;
import org.relaydesk.desk.fake.Names;
import org.relaydesk.desk.look.ThemeChoice;
import org.relaydesk.desk.recovery.Broken;
import org.relaydesk.desk.recovery.Outcome;
import org.relaydesk.desk.recovery.RecoveryWindow;
import org.relaydesk.desk.recovery.Step;
import org.relaydesk.ledger.Finding;
import org.relaydesk.support.WindowTest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The recovery window through the keyboard; the store comes back when the test says so. */
class RecoveryJourneyTest extends WindowTest {
    @TempDir
    Path temp = Path.of("");

    private final FakeRecovery actions = new FakeRecovery();
    private final List<String> left = new CopyOnWriteArrayList<>();
    private final List<String> warnings = new CopyOnWriteArrayList<>();
    private final ListChangeListener<CssParser.ParseError> listener = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(error -> warnings.add(error.getMessage()));
        }
    };
    private @Nullable RecoveryWindow window;
    private Stage stage;

    @BeforeEach
    void prepare() throws Exception {
        stage = FxToolkit.registerPrimaryStage();
        CssParser.errorsProperty().addListener(listener);
    }

    private void show(Broken broken) throws Exception {
        window = fx(() -> {
            var shown = new RecoveryWindow(broken, actions, Names.INDIA, InstantSource.fixed(Names.NOW), ThemeChoice.LIGHT,
                    () -> left.add("desk"), () -> left.add("quit"));
            stage.setWidth(720);
            stage.setHeight(640);
            shown.show(stage);
            stage.requestFocus();
            return shown;
        });
        until(() -> text("#recovery").contains("Quit"));
    }

    @AfterEach
    void close() throws Exception {
        CssParser.errorsProperty().removeListener(listener);
        fx(() -> {
            Objects.requireNonNull(window).close();
            stage.hide();
            stage.setOnCloseRequest(null);
            return true;
        });
        assertEquals(List.of(), warnings);
    }

    @Test
    void theNewestBackupIsChosenAndEnterBringsTheStoreBack() throws Exception {
        show(FakeRecovery.broken());
        assertTrue(text("#recovery").contains("The book is not in order"));
        assertTrue(text("#recovery-findings").contains("balances: WALLET:17 says ₹120.00"));
        assertTrue(text("#recovery-plan").contains("the backup of 10:46 is restored, and 345 lines"), text("#recovery-plan"));
        picture("choosing");
        keys(KeyCode.ENTER);
        assertEquals(Names.at("10:46"), actions.asked.getFirst().madeAt());
        actions.begins(Step.UNPACK);
        actions.begins(Step.ROLL_FORWARD);
        until(() -> underWay().contains("Apply what the book has beyond it"));
        picture("working");
        keys(KeyCode.ENTER, KeyCode.ESCAPE);
        closeRequest();
        assertEquals(1, actions.asked.size());
        assertEquals(List.of(), left);
        actions.begins(Step.MOVE_IN);
        actions.comesTo(new Outcome.Back(345, 1363, FakeRecovery.STORE.resolve("set-aside-20261123T052800Z")));
        until(() -> text("#recovery-result").contains("up to line 1,363 of the book. Applied from the book: 345 lines."));
        picture("back");
        keys(KeyCode.ENTER);
        until(() -> left.equals(List.of("desk")));
        until(() -> text("#recovery-open-desk").contains("Opening the desk…"));
        keys(KeyCode.ENTER, KeyCode.ESCAPE);
        assertEquals(List.of("desk"), left);
    }

    @Test
    void anotherBackupIsChosenByArrowsAndOneThatFailsLeavesTheChoice() throws Exception {
        show(FakeRecovery.broken());
        keys(KeyCode.DOWN);
        until(() -> text("#recovery-plan").contains("09:46") && text("#recovery-plan").contains("371 lines"));
        keys(KeyCode.ENTER);
        actions.comesTo(new Outcome.NotBack("the backup of 09:46 is damaged"));
        until(() -> text("#recovery-fault").contains("It was not brought back, and all is as it was: the backup of 09:46 is damaged."));
        picture("failed");
        keys(KeyCode.UP, KeyCode.UP, KeyCode.ENTER);
        assertEquals(Names.at("10:46"), actions.asked.getLast().madeAt());
        assertEquals(2, actions.asked.size());
        until(() -> text("#recovery-fault").isBlank());
    }

    @Test
    void aFaultOfOursIsToldToo() throws Exception {
        show(FakeRecovery.broken());
        keys(KeyCode.ENTER);
        actions.fails(new IllegalStateException("made up"));
        until(() -> text("#recovery-fault").contains("The details are in the log"));
        keys(KeyCode.ENTER);
        assertEquals(2, actions.asked.size());
    }

    @Test
    void withoutABackupTheBookAloneIsOffered() throws Exception {
        show(new Broken(FakeRecovery.STORE, false, List.of(new Finding("open", "the file is damaged")), List.of(FakeRecovery.book())));
        assertTrue(text("#recovery").contains("The store does not open"));
        assertTrue(text("#recovery-plan").contains("all 1,363 lines of it from the first"));
        picture("book-alone");
        keys(KeyCode.ENTER);
        assertEquals(List.of(FakeRecovery.book()), actions.asked);
    }

    @Test
    void withNothingToGoOnFromItSaysSoAndOnlyEnds() throws Exception {
        show(new Broken(FakeRecovery.STORE, false, List.of(new Finding("open", "the file is damaged")), List.of()));
        assertTrue(text("#recovery-plan").contains("relaydesk restore --from FILE --store /home/seller/.relaydesk --set-aside"));
        picture("nothing");
        keys(KeyCode.ESCAPE);
        until(() -> left.equals(List.of("quit")));
        assertTrue(actions.asked.isEmpty());
    }

    @Test
    void escapeAndTheCloseButtonLeave() throws Exception {
        show(FakeRecovery.broken());
        keys(KeyCode.ESCAPE);
        until(() -> left.equals(List.of("quit")));
        closeRequest();
        assertEquals(List.of("quit", "quit"), left);
        assertTrue(stage.isShowing());
        assertFalse(left.contains("desk"));
    }

    private void closeRequest() throws Exception {
        fx(() -> {
            Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            return true;
        });
    }

    /** In both themes; the environment variable {@code DESK_PICTURES} names a folder to keep them in. */
    private void picture(String name) throws Exception {
        var keep = System.getenv("DESK_PICTURES");
        var folder = (keep == null ? temp : Path.of(keep)).resolve("recovery");
        for (var theme : new ThemeChoice[] {ThemeChoice.DARK, ThemeChoice.LIGHT}) {
            fx(() -> {
                Objects.requireNonNull(window).setTheme(theme);
                return true;
            });
            WaitForAsyncUtils.waitForFxEvents();
            fx(() -> {
                Objects.requireNonNull(window).snapshot(folder.resolve(name + "-" + theme + ".png"));
                return true;
            });
        }
    }

    private String underWay() throws Exception {
        return fx(() -> {
            var node = stage.getScene().getRoot().lookup("#recovery-steps .label.under-way");
            return node == null ? "" : ((javafx.scene.control.Label) node).getText();
        });
    }
}
