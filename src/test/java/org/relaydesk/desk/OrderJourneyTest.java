package org.relaydesk.desk;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

import org.relaydesk.query.OrderQueries.Row;
import org.relaydesk.work.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The seller finds orders and answers for those that wait. */
class OrderJourneyTest extends DeskTest {
    @Override
    protected int moreOrders() {
        return 5000;
    }

    @BeforeEach
    void goToOrders() throws Exception {
        keys(KeyCode.G, KeyCode.O);
        until(() -> text("#detail").contains("No answer from bulkpanel"));
    }

    @Test
    void saysThatItIsThere() throws Exception {
        fire("it-is-there");
        until(() -> find("#ask-text").isPresent());
        keys(KeyCode.ENTER);
        until(() -> text("#detail").contains("Please enter the ID"));
        write("880012");
        keys(KeyCode.ENTER);
        until(() -> text("#toasts").contains("SMM10219 is watched at the provider now."));
        assertEquals(List.of("there SMM10219 880012"), store.orders.decisions);
        until(() -> !text("#queue").contains("SMM10219"));
    }

    @Test
    void sendsAgainOnlyAfterAConfirmation() throws Exception {
        fire("resend");
        until(() -> text("#detail").contains("delivered and charged twice"));
        assertTrue(store.orders.decisions.isEmpty());
        keys(KeyCode.ENTER);
        until(() -> text("#toasts").contains("SMM10219 is being sent again."));
        assertEquals(List.of("resend SMM10219"), store.orders.decisions);
    }

    @Test
    void refundsWithAReason() throws Exception {
        fire("refund");
        until(() -> text("#detail").contains("Refund ₹420.18 of SMM10219"));
        fire("confirm");
        until(() -> text("#detail").contains("Please give a reason"));
        write("Not delivered");
        fire("confirm");
        until(() -> text("#toasts").contains("₹420.18 of SMM10219 refunded"));
        assertEquals(List.of("refund SMM10219 because Not delivered"), store.orders.decisions);
    }

    @Test
    void keepsWatchingAnOddOne() throws Exception {
        keys(KeyCode.J);
        until(() -> text("#detail").contains("makes no sense"));
        fire("keep-watching");
        until(() -> store.orders.decisions.equals(List.of("watch SMM10211")));
    }

    @Test
    void findsAnOrderByTheFilterAndNoKeyActsWhileTyping() throws Exception {
        keys(KeyCode.SLASH);
        until(() -> "filter".equals(scene().getFocusOwner().getId()));
        write("10181");
        until(() -> text("#screen-orders").contains("No orders here."));
        fire("filter-all");
        until(() -> text("#queue").contains("SMM10181") && text("#detail").contains("SMM10181"));
        assertTrue(store.orders.decisions.isEmpty());
    }

    @Test
    void theTableLoadsOnlyThePagesThatAreSeen() throws Exception {
        fire("filter-all");
        until(() -> table().getItems().size() == 5007 && text("#queue").contains("SMM10198"));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(store.orders.pages.stream().distinct().count() <= 2, store.orders.pages.toString());
        fx(() -> {
            table().scrollTo(4900);
            return null;
        });
        until(() -> text("#queue").contains("SMM5"));
        assertTrue(store.orders.pages.stream().distinct().count() <= 5, store.orders.pages.toString());
    }

    @Test
    void selectionAndScrollStayWhenOrdersComeIn() throws Exception {
        fire("filter-all");
        until(() -> table().getItems().size() == 5007 && text("#queue").contains("SMM10198"));
        for (int i = 0; i < 4; i++) {
            keys(KeyCode.J);
        }
        until(() -> text("#detail").contains("SMM10198"));
        store.orders.arrive(10241);
        until(() -> table().getItems().size() == 5008 && text("#queue").contains("SMM10241"));
        until(() -> selected().equals("SMM10198"));
        assertTrue(text("#detail").contains("SMM10198"));
        assertTrue(text("#detail").contains("149.40 × 157 ÷ 1,000 = 23.4558"));
        assertTrue(text("#detail").contains("✓✓ read"));
    }

    @Test
    void farDownTheListTheSameRowsStayInSight() throws Exception {
        fire("filter-all");
        until(() -> table().getItems().size() == 5007 && text("#queue").contains("SMM10198"));
        for (int i = 0; i < 30; i++) {
            keys(KeyCode.DOWN);
        }
        until(() -> text("#detail").contains("SMM10077") && text("#queue").contains("SMM10077"));
        var top = fx(() -> first());
        assertTrue(top > 0);
        store.orders.arrive(10241);
        until(() -> selected().equals("SMM10077") && table().getSelectionModel().getSelectedIndex() == 31);
        assertEquals(top + 1, fx(() -> first()));
    }

    @Test
    void theProviderIsAskedAboutTheIdAndItsNoIsSaidAtTheField() throws Exception {
        store.orders.looked = new CompletableFuture<>();
        fire("it-is-there");
        until(() -> find("#ask-text").isPresent());
        write("880012");
        keys(KeyCode.ENTER);
        until(() -> text("#detail").contains("Asking bulkpanel about it"));
        keys(KeyCode.ENTER);
        store.orders.looked.completeExceptionally(new Refused("id-unknown", "Incorrect order ID"));
        until(() -> text("#detail").contains("does not know this ID: “Incorrect order ID”"));
        assertFalse(text("#detail").contains("Asking bulkpanel about it"));
        assertEquals("", text("#toasts"), "said once, where it belongs");
        assertTrue(store.orders.decisions.isEmpty());
        store.orders.looked = CompletableFuture.failedFuture(new Refused("provider-unreachable", "HTTP 502"));
        keys(KeyCode.ENTER);
        until(() -> text("#detail").contains("could not be asked (HTTP 502)"));
        store.orders.looked = CompletableFuture.completedFuture(null);
        keys(KeyCode.ENTER);
        until(() -> text("#toasts").contains("SMM10219 is watched at the provider now."));
        assertEquals(List.of("there SMM10219 880012"), store.orders.decisions);
    }

    @Test
    void anAnswerAfterTheQuestionWasLeftIsToldAllTheSame() throws Exception {
        store.orders.looked = new CompletableFuture<>();
        fire("it-is-there");
        until(() -> find("#ask-text").isPresent());
        write("880012");
        keys(KeyCode.ENTER, KeyCode.ESCAPE);
        until(() -> find("#ask-text").isEmpty());
        store.orders.looked.completeExceptionally(new Refused("id-unknown", "Incorrect order ID"));
        until(() -> text("#toasts").contains("does not know this ID"));
        assertTrue(store.orders.decisions.isEmpty());
    }

    @Test
    void slowOrdersHaveTheirOwnFilter() throws Exception {
        fire("filter-slow");
        until(() -> text("#queue").contains("SMM10206") && text("#detail").contains("longer than its like since 10:30"));
        assertTrue(text("#queue").contains("slow"));
        assertTrue(text("#filter-slow").contains("Slow 1"));
        assertEquals(1, table().getItems().size());
    }

    @Test
    void whatWaitsByItselfSaysForWhatAndUntilWhen() throws Exception {
        store.orders.waits(10242, "link");
        fire("filter-all");
        until(() -> text("#queue").contains("SMM10242"));
        assertTrue(text("#queue").contains("waits for the link · 10:41"), text("#queue"));
        fx(() -> {
            desk.openOrder("SMM10242");
            return null;
        });
        until(() -> text("#detail").contains("Another order for this link is under way"));
    }

    @Test
    void theProvidersOwnWordsForTheSameLinkAreUnderstood() throws Exception {
        store.orders.waits(10243, "bulkpanel: You have active order with this link.");
        fire("filter-all");
        until(() -> text("#queue").contains("waits for the link · 10:41"));
        store.orders.waits(10244, "bulkpanel: HTTP 429");
        until(() -> text("#queue").contains("waits · 10:41"));
        show("SMM10244");
        assertTrue(text("#detail").contains("bulkpanel: HTTP 429"));
    }

    @Test
    void asksForARefillAndForACancellation() throws Exception {
        show("SMM10198");
        fire("refill");
        until(() -> text("#detail").contains("Ask the provider to refill SMM10198?"));
        keys(KeyCode.ENTER);
        until(() -> text("#toasts").contains("The refill of SMM10198 is being asked for."));
        show("SMM10206");
        fire("cancel-order");
        until(() -> text("#detail").contains("only when its status says so"));
        keys(KeyCode.ENTER);
        until(() -> text("#toasts").contains("The cancellation of SMM10206"));
        assertEquals(List.of("refill SMM10198", "cancel SMM10206"), store.orders.decisions);
    }

    @Test
    void aHeldOrderIsAnsweredBeforeAnythingElseIsAskedForIt() {
        assertTrue(find("#refill").isEmpty() && find("#cancel-order").isEmpty());
    }

    @Test
    void aRefillWhoseAnswerWasLostIsSettledByTheSeller() throws Exception {
        show("SMM10181");
        assertTrue(text("#detail").contains("Drops") && text("#detail").contains("Minutes between"), text("#detail"));
        assertTrue(text("#follow-ups").contains("may or may not have taken it"));
        assertTrue(text("#follow-ups").contains("“Incorrect order ID”"));
        assertTrue(find("#refill").isEmpty(), "one is open");
        fire("follow-done");
        until(() -> text("#toasts").contains("Noted as done."));
        assertEquals(List.of("follow-up 5 DONE"), store.orders.decisions);
        until(() -> find("#refill").isPresent());
    }

    @Test
    void theProvidersRawAnswersUnfoldAndStayUnfolded() throws Exception {
        assertFalse(text("#detail").contains("Gateway time-out"));
        fire("raw-answers");
        until(() -> text("#detail").contains("HTTP 504 <html><title>Gateway time-out"));
        store.orders.arrive(10241);
        until(() -> text("#queue").contains("SMM10241"));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(text("#detail").contains("Gateway time-out"));
        show("SMM10198");
        assertFalse(text("#detail").contains("start_count"));
        fire("raw-answers");
        until(() -> text("#detail").contains("\"start_count\":\"3572\""));
    }

    private void show(String order) throws Exception {
        fx(() -> {
            desk.openOrder(order);
            return null;
        });
        until(() -> text("#detail").contains(order) && text("#queue").contains(order));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private int first() {
        scene().getRoot().layout();
        return ((VirtualFlow<?>) table().lookup(".virtual-flow")).getFirstVisibleCell().getIndex();
    }

    @Test
    void leadsToTheWallet() throws Exception {
        fire("open-wallet");
        until(() -> text("#screen-wallets").contains("Fit Daily") && text("#detail").contains("Journal entry 20418"));
    }

    private String selected() {
        var row = table().getSelectionModel().getSelectedItem();
        return row == null ? "" : row.order();
    }

    @SuppressWarnings("unchecked")
    private TableView<Row> table() {
        return (TableView<Row>) find("#queue").orElseThrow();
    }

    private void fire(String id) throws Exception {
        fx(() -> {
            ((Button) find("#" + id).orElseThrow()).fire();
            return null;
        });
    }
}
