package org.relaydesk.desk;

import java.math.BigDecimal;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

import org.relaydesk.desk.provider.ProviderActions.Swept;
import org.relaydesk.desk.provider.ProviderActions.Tested;
import org.relaydesk.desk.provider.ProviderLive.Live;
import org.relaydesk.query.Balance;
import org.relaydesk.work.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The seller looks after his providers by the keyboard. */
class ProviderJourneyTest extends DeskTest {
    @Override
    protected double width() {
        return 1440;
    }

    @BeforeEach
    void goToProviders() throws Exception {
        keys(KeyCode.G, KeyCode.P);
        until(() -> text("#changes").contains("cost +12%") && text("#detail").contains("https://bulkpanel.example/api/v2"));
    }

    @Test
    void seesHowEachIs() {
        var table = text("#queue");
        for (var said : List.of("up", "$41.20", "148", "1 min ago · 2 requests", "0.4 s", "1,204 of 72,000", "none in 6 days",
                "not answering since 10:41", "HTTP 502, page instead of JSON", "balance low", "$0.82", "“Not enough funds on balance” 09:31")) {
            assertTrue(table.contains(said), said + " in " + table);
        }
        assertTrue(text("#screen-providers").contains("214 open orders in 3 sweeps · next in 48 s"));
        assertTrue(text("#detail").contains("Read 10:02 · 3,118 services · 4 touch what you sell"));
        assertTrue(text("#status").contains("1 not answering · 1 balance low · 1 price up"));
    }

    @Test
    void settlesChangesByTheirDigits() throws Exception {
        keys(KeyCode.DIGIT1);
        until(() -> text("#toasts").contains("1 · Instagram Followers costs ₹159.00 from now on."));
        until(() -> !text("#changes").contains("Instagram Followers"));
        keys(KeyCode.DIGIT2);
        until(() -> text("#toasts").contains("12 · Telegram Members goes to smmfast"));
        assertEquals(List.of("settle 1 v3 RaisePrice[to=₹159.00]", "settle 3 v1 UseFallBack[provider=smmfast, service=902]"),
                store.providers.decisions);
    }

    @Test
    void aChangeThatWasSettledElsewhereIsSaidAndStays() throws Exception {
        store.providers.refuse = new Refused("stale");
        keys(KeyCode.DIGIT2);
        until(() -> text("#toasts").contains("It has changed meanwhile"));
        assertTrue(text("#changes").contains("minimum 500 → 1,000"));
        until(() -> !fx(() -> button("settle-2").isDisabled()));
        assertTrue(store.providers.decisions.isEmpty());
    }

    @Test
    void testsTheConnectionOnceAndReadsTheResultInWords() throws Exception {
        keys(KeyCode.T, KeyCode.T);
        until(() -> text("#test-result").contains("Asking bulkpanel for its balance and its services"));
        assertEquals(List.of("test bulkpanel"), store.providers.decisions);
        store.providers.tested.complete(new Tested(new Balance(new BigDecimal("41.20"), "USD"), 3118, 640, null));
        until(() -> text("#test-result").contains("It answers: balance $41.20, 3,118 services, in 0.6 s."));
        keys(KeyCode.ESCAPE);
        until(() -> text("#test-result").isEmpty());
    }

    @Test
    void aTestCanBeLeftAndItsAnswerIsNotShownElsewhere() throws Exception {
        keys(KeyCode.T, KeyCode.J);
        until(() -> text("#detail").contains("growthapi.example"));
        store.providers.tested.complete(new Tested(null, 0, 30_000, "HTTP 502, page instead of JSON"));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("", text("#test-result"));
        keys(KeyCode.T);
        until(() -> text("#test-result").contains("It did not answer as it should: HTTP 502"));
    }

    @Test
    void sweepsWithProgressAndStops() throws Exception {
        keys(KeyCode.S);
        until(() -> text("#round").contains("Asked 300 of 1,240"));
        keys(KeyCode.X);
        until(() -> text("#round").contains("stopping"));
        assertTrue(fx(() -> button("stop-sweep").isDisabled()));
        keys(KeyCode.X);
        store.providers.swept.complete(new Swept(400, 4, true));
        until(() -> text("#toasts").contains("bulkpanel: stopped after 400 orders in 4 requests."));
        until(() -> text("#round").isEmpty());
        assertEquals(List.of("sweep bulkpanel", "stop bulkpanel"), store.providers.decisions);
    }

    @Test
    void sendsWhatWaitedForTheBalance() throws Exception {
        assertFalse(find("#waiting-orders").orElseThrow().isVisible());
        keys(KeyCode.J, KeyCode.J);
        until(() -> text("#waiting-orders").contains("Send 12 waiting orders"));
        fire("send-waiting");
        until(() -> text("#toasts").contains("12 orders on the way to smmfast."));
        assertEquals(List.of("send waiting smmfast"), store.providers.decisions);
    }

    @Test
    void readsACatalogueAndPauses() throws Exception {
        keys(KeyCode.C);
        until(() -> text("#toasts").contains("Catalogue of bulkpanel read: 3,118 services, 4 changes."));
        fire("pause-provider");
        until(() -> text("#queue").contains("paused") && text("#provider-note").contains("nothing new is sent to it"));
        assertEquals("Resume", button("pause-provider").getText());
        fire("pause-provider");
        until(() -> !text("#queue").contains("paused"));
        assertEquals(List.of("read bulkpanel", "pause bulkpanel", "resume bulkpanel"), store.providers.decisions);
    }

    @Test
    void aClosedGateSaysWhyAndUntilWhen() throws Exception {
        keys(KeyCode.J);
        until(() -> text("#provider-note").contains("Left alone until 11:03 after too many failures (HTTP 502, page instead of JSON)."));
        store.providers.is("growthapi", new Live(false, null, "", null));
        until(() -> text("#provider-note").isEmpty());
    }

    @Test
    void addsAProviderWithItsFaultsAtTheirFields() throws Exception {
        keys(KeyCode.A);
        until(() -> "form-name".equals(scene().getFocusOwner().getId()));
        write("bulkpanel");
        keys(KeyCode.ENTER);
        until(() -> text("#provider-form").contains("There is a provider of this name already."));
        assertTrue(text("#provider-form").contains("Please write the key"));
        assertTrue(text("#provider-form").contains("such as 84.50"));
        write("2");
        keys(KeyCode.TAB);
        write("https://bulkpanel2.example/api/v2");
        keys(KeyCode.TAB);
        write("made-up-key");
        keys(KeyCode.TAB, KeyCode.TAB);
        write("84.50");
        assertFalse(text("#provider-form").contains("made-up-key"), "a key is not shown");
        keys(KeyCode.ENTER);
        until(() -> text("#toasts").contains("bulkpanel2 saved."));
        assertEquals(List.of("save Draft[isNew=true, name=bulkpanel2, address=https://bulkpanel2.example/api/v2, key=made-up-key, currency=USD,"
                + " rupeesPerUnit=84.50, timeoutSeconds=30, requestsPerMinute=50, warnBelow=null]"), store.providers.decisions);
        until(() -> text("#queue").contains("not asked yet") && text("#detail").contains("bulkpanel2.example"));
        assertTrue(text("#detail").contains("The catalogue has not been read yet."));
        assertTrue(text("#detail").contains("No requests in the last 24 hours."));
    }

    @Test
    void editsAProviderAndKeepsItsKey() throws Exception {
        keys(KeyCode.E);
        until(() -> "form-address".equals(scene().getFocusOwner().getId()));
        assertTrue(fx(() -> find("#form-name").orElseThrow().isDisabled()));
        keys(KeyCode.ENTER);
        until(() -> text("#toasts").contains("bulkpanel saved."));
        assertTrue(store.providers.decisions.getFirst().contains("isNew=false, name=bulkpanel") && store.providers.decisions.getFirst().contains("key=null"));
    }

    @Test
    void escapeLeavesTheFormAndKeysInItDoNothingElse() throws Exception {
        keys(KeyCode.A);
        until(() -> "form-name".equals(scene().getFocusOwner().getId()));
        write("stc");
        keys(KeyCode.ESCAPE);
        until(() -> !find("#provider-form").orElseThrow().isVisible());
        assertTrue(store.providers.decisions.isEmpty());
        keys(KeyCode.J);
        until(() -> text("#detail").contains("growthapi.example"));
    }

    @Test
    void aNameThatWasTakenMeanwhileIsSaidAtItsField() throws Exception {
        keys(KeyCode.E);
        until(() -> "form-address".equals(scene().getFocusOwner().getId()));
        store.providers.refuse = new Refused("provider-name-taken");
        keys(KeyCode.ENTER);
        until(() -> text("#provider-form").contains("There is a provider of this name already."));
        assertEquals("", text("#toasts"));
        assertTrue(find("#provider-form").orElseThrow().isVisible());
    }

    @Test
    void theSidebarAndThePaletteLeadHere() throws Exception {
        open("today");
        clickOn("#nav-providers");
        until(() -> find("#screen-providers").isPresent());
        clickOn("#nav-services");
        until(() -> find("#screen-services").isPresent());
        keys(KeyCode.G, KeyCode.P);
        until(() -> find("#screen-providers").isPresent());
    }

    private Button button(String id) {
        return (Button) find("#" + id).orElseThrow();
    }

    private void fire(String id) throws Exception {
        fx(() -> {
            button(id).fire();
            return null;
        });
    }
}
