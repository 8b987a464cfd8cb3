package org.relaydesk.desk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.relaydesk.desk.fake.FakeConversations;
import org.relaydesk.work.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The Conversations screen by keyboard. */
class ConversationJourneyTest extends DeskTest {
    @BeforeEach
    void goToConversations() throws Exception {
        keys(KeyCode.G, KeyCode.C);
        until(() -> text("#queue").contains("Yoga Loft") && text("#thread").contains("UPI request"));
    }

    private List<String> decisions() {
        return store.conversations.decisions;
    }

    private String answer() {
        return ((TextArea) find("#answer").orElseThrow()).getText();
    }

    private void wrote(String text) throws Exception {
        write(text);
        until(() -> answer().equals(text));
    }

    @Test
    void whatIsShownByItselfIsNotRead_whatTheSellerTurnsToIs() throws Exception {
        assertEquals(List.of(), decisions(), "nobody has looked yet");
        assertTrue(text("#nav-conversations").contains("3"));
        keys(KeyCode.J);
        until(() -> text("#thread").contains("views dropped") && decisions().contains("seen 6 2"));
        until(() -> text("#nav-conversations").contains("2"));
        store.conversations.writes(FakeConversations.YOGA, "hello? anybody?");
        until(() -> text("#thread").contains("anybody?"));
        assertEquals(List.of("seen 6 2"), decisions(), "it came while he may have been away");
        keys(KeyCode.U, KeyCode.J);
        until(() -> decisions().contains("seen 7 4"));
        assertEquals(List.of("seen 6 2", "unread 6", "seen 7 4"), decisions());
    }

    @Test
    void theThreadSaysWhatWasSaidAndHowFarItGot() throws Exception {
        var thread = text("#thread");
        assertTrue(thread.contains("Today") && thread.contains("Yesterday"), thread);
        assertTrue(thread.contains("Pay by UPI") && thread.contains("Wallet ₹12.40"), "buttons as the customer saw them");
        assertTrue(thread.contains("UPI request · ₹149.37"), thread);
        assertTrue(text("#detail").contains("window closes in 21 h 40 m"));
        keys(KeyCode.DIGIT1);
        until(() -> text("#queue").contains("Studio Nine") && !text("#queue").contains("Yoga Loft"));
        keys(KeyCode.J, KeyCode.J);
        until(() -> text("#thread").contains("the number is not on WhatsApp (131026)") && text("#thread").contains("voice message"));
        keys(KeyCode.R);
        until(() -> decisions().contains("resend 1 3"));
    }

    @Test
    void anOrderIdLeadsToTheOrder() throws Exception {
        fx(() -> {
            scene().getRoot().lookupAll("#thread .order-link").stream().map(Hyperlink.class::cast).filter(link -> link.getText().equals("SMM10234")).findFirst().orElseThrow().fire();
            return null;
        });
        until(() -> text("#screen-orders").contains("SMM10234"));
        keys(KeyCode.G, KeyCode.C);
        until(() -> text("#thread").contains("UPI request"));
        keys(KeyCode.M);
        until(() -> find("#screen-mismatches").isPresent());
    }

    @Test
    void enterWritesAndEnterSendsOnce() throws Exception {
        keys(KeyCode.ENTER);
        wrote("We look into it");
        keys(KeyCode.ENTER, KeyCode.ENTER);
        until(() -> text("#thread").contains("We look into it"));
        assertTrue(decisions().contains("answer 7 We look into it silent 1 seen 4 key-1"), decisions().toString());
        assertEquals(1, decisions().stream().filter(said -> said.startsWith("answer")).count());
        assertEquals("", fx(this::answer));
        store.conversations.ticks(FakeConversations.FIT, "READ");
        until(() -> find("#thread .ticks-read").isPresent());
        wrote("Done");
        press(KeyCode.CONTROL);
        keys(KeyCode.B);
        release(KeyCode.CONTROL);
        until(() -> text("#silence").contains("12 h"));
        keys(KeyCode.ENTER);
        until(() -> decisions().stream().anyMatch(said -> said.contains("Done silent 12")));
    }

    @Test
    void aRefusedAnswerStaysWritten() throws Exception {
        store.conversations.refuses = new Refused("answer-long", "4096");
        keys(KeyCode.ENTER);
        wrote("too much");
        keys(KeyCode.ENTER);
        until(() -> text("#toasts").contains("WhatsApp takes 4096 characters"));
        assertEquals("too much", fx(this::answer));
        keys(KeyCode.ESCAPE, KeyCode.J);
        until(() -> fx(this::answer).isEmpty());
        keys(KeyCode.K);
        until(() -> fx(this::answer).equals("too much"));
    }

    @Test
    void anAnswerAtHandIsFilledInAndSentWithAFile() throws Exception {
        store.statements.picks = Optional.of(Path.of("made-up.pdf"));
        keys(KeyCode.ENTER);
        write("/");
        until(() -> find("#canned").orElseThrow().isVisible());
        keys(KeyCode.DIGIT3);
        until(() -> fx(this::answer).equals("Your order SMM10234 is with us; delivery can take up to 24 hours."));
        keys(KeyCode.ENTER);
        press(KeyCode.CONTROL);
        keys(KeyCode.O);
        release(KeyCode.CONTROL);
        until(() -> text("#attached").contains("made-up.pdf"));
        keys(KeyCode.ENTER);
        until(() -> decisions().stream().anyMatch(said -> said.contains("24 hours. with made-up.pdf")));
    }

    @Test
    void whereTheWindowIsClosedItSaysSoAndATemplateGoesOut() throws Exception {
        fx(() -> {
            desk.openConversation(2);
            return null;
        });
        until(() -> text("#window-closed").contains("24-hour window is closed"));
        assertTrue(text("#thread").contains("It is sent as soon as the customer writes"));
        keys(KeyCode.ENTER);
        wrote("It is repaired");
        press(KeyCode.CONTROL);
        keys(KeyCode.T);
        release(KeyCode.CONTROL);
        until(() -> decisions().stream().anyMatch(said -> said.contains("It is repaired as seller_notice")));
    }

    @Test
    void theBotGetsItBackByOneKey() throws Exception {
        until(() -> text("#hand-back").contains("Hand back"));
        keys(KeyCode.H);
        until(() -> decisions().contains("back 7") && text("#hand-back").contains("Take over"));
        keys(KeyCode.H);
        until(() -> decisions().contains("take 7") && text("#hand-back").contains("Hand back"));
    }

    @Test
    void wordsAreFoundAndEnterJumpsToThem() throws Exception {
        keys(KeyCode.SLASH);
        write("word number 2");
        until(() -> text("#found").contains("word number 2"));
        assertFalse(text("#thread").contains("older word number 28"), "it is far up");
        keys(KeyCode.DOWN, KeyCode.UP, KeyCode.ENTER);
        until(() -> find("#thread .bubble").isPresent() && text("#thread").contains("older word number 28"));
        var pane = (ScrollPane) find("#thread").orElseThrow();
        assertTrue(fx(pane::getVvalue) < 1);
        keys(KeyCode.END);
        until(() -> text("#thread").contains("UPI request"));
        keys(KeyCode.ESCAPE);
        until(() -> find("#queue").orElseThrow().isVisible());
    }

    @Test
    void olderWordsComeWhenTheirEndIsReached() throws Exception {
        assertFalse(text("#thread").contains("older word number 20"));
        for (int i = 0; i < 40 && !text("#thread").contains("older word number 20"); i++) {
            keys(KeyCode.PAGE_UP);
        }
        until(() -> text("#thread").contains("older word number 20"));
        assertTrue(store.conversations.decisions.stream().allMatch(said -> said.equals("seen 7 4")));
    }

    @Test
    void aPictureIsShownLarge() throws Exception {
        keys(KeyCode.V);
        until(() -> find("#large-picture").orElseThrow().isVisible());
        keys(KeyCode.ESCAPE);
        until(() -> !find("#large-picture").orElseThrow().isVisible());
    }

    private Path sent(String type, String mimeType, String content) throws Exception {
        var file = Files.writeString(temp.resolve(type), content, StandardCharsets.ISO_8859_1);
        store.conversations.sends(FakeConversations.FIT, type, mimeType, file);
        until(() -> text("#thread").contains(mimeType.split(";", 2)[0]));
        return file;
    }

    @Test
    void aVoiceMessageIsOpenedByTheSystemsProgramFromACopyOfTheOwners() throws Exception {
        sent("voice", "audio/ogg; codecs=opus", "OggS made up");
        keys(KeyCode.F);
        var files = store.conversations.files;
        until(() -> files.opened.size() == 1);
        var copy = files.opened.getFirst();
        assertTrue(copy.toString().endsWith(".ogg"), copy.toString());
        assertEquals("OggS made up", Files.readString(copy));
        if (copy.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertEquals("r--------", PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)));
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.getParent())));
        }
        files.hasProgram = false;
        keys(KeyCode.F);
        until(() -> text("#toasts").contains("No program of this computer opened the file"));
    }

    @Test
    void aFileThatCouldBeRunIsOnlySavedAndOnlyAfterAQuestion() throws Exception {
        var page = sent("document", "application/pdf", "<html><script>made up</script></html>");
        var files = store.conversations.files;
        keys(KeyCode.F);
        until(() -> text("#detail").contains("Save this file (application/pdf)?"));
        keys(KeyCode.ESCAPE);
        until(() -> !text("#detail").contains("Save this file"));
        files.saveTo = temp.resolve("kept.bin");
        keys(KeyCode.F);
        until(() -> text("#detail").contains("Save this file"));
        until(() -> fx(() -> scene().getFocusOwner() != null && "confirm".equals(scene().getFocusOwner().getId())));
        keys(KeyCode.SPACE);
        until(() -> text("#toasts").contains("Saved as kept.bin"));
        assertEquals(Files.readString(page), Files.readString(temp.resolve("kept.bin")));
        assertEquals("from-customer.bin", files.suggested, "the customer's own ending is not taken over");
        assertEquals(List.of(), files.opened, "it is never opened");
    }
}
