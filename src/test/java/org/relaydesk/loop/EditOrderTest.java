package org.relaydesk.loop;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.app.OpenStore;
import org.relaydesk.catalog.Field;
import org.relaydesk.catalog.Parameters;
import org.relaydesk.order.Held;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.relay.EditOrder;
import org.relaydesk.support.Kinds;
import org.relaydesk.support.Shop;
import org.relaydesk.work.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The seller puts right what was asked for with an order that no provider took. */
class EditOrderTest {
    private static final String ASHA = "919800000001";
    private static final String LINK = "https://instagram.com/a";

    @TempDir
    Path folder = Path.of("");

    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(folder, Kinds::everyType, OpenStore::at);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), shop.findings());
        shop.close();
    }

    /** An order of 200 for ₹29.80 whose service turns out to be of another type once it is paid. */
    private Order heldAs(String type) {
        var asked = shop.ask(ASHA, 1, 200, LINK);
        shop.sql("update service set type = '" + type + "' where number = 1");
        shop.credit(asked.amount(), shop.utr());
        var order = shop.order(asked.order());
        assertEquals(Held.NO_ROUTE, order.held(), order.heldNote());
        assertEquals(0, shop.bulk.adds.size());
        return order;
    }

    private void edit(Order order, String link, Parameters parameters) {
        shop.write(() -> {
            shop.useCases.editOrder().handle(new EditOrder.Command(order.orderId(), order.version(), link, parameters));
            return true;
        });
        shop.work();
    }

    private Refused refused(Order order, String link, Parameters parameters) {
        long lines = shop.number("select count(*) from book");
        var refused = assertThrows(Refused.class, () -> edit(order, link, parameters));
        assertEquals(lines, shop.number("select count(*) from book"));
        assertEquals(order.version(), shop.order(order.orderId()).version());
        return refused;
    }

    @Test
    void whatIsMissingIsPutInAndItIsSent() {
        var order = heldAs("poll");
        var paid = order.paid();
        edit(order, "x.example/b", Parameters.NONE.with(Field.ANSWER_NUMBER, "2"));

        var now = shop.order(order.orderId());
        assertEquals(OrderStatus.WITH_PROVIDER, now.status(), now.heldNote());
        assertNull(now.held());
        assertEquals(List.of(Map.of("service", "4411", "link", "https://x.example/b", "quantity", "200", "answer_number", "2")),
                shop.bulk.forms);
        assertEquals(200, now.quantity());
        assertEquals(order.price(), now.price());
        assertEquals(paid, now.paid());
        var line = String.valueOf(shop.text("select figures from book where what = 'seller.edited' and who = 'seller'"));
        assertTrue(line.contains("link, answer_number") && line.contains(LINK) && line.contains("https://x.example/b"), line);
    }

    @Test
    void aSecondAnswerOnTheSameSightIsStale() {
        var order = heldAs("poll");
        shop.sql("update customer_order set version = version + 1 where number = " + order.number());
        var refused = assertThrows(Refused.class, () -> edit(order, LINK, Parameters.NONE.with(Field.ANSWER_NUMBER, "2")));
        assertEquals("stale", refused.code());
        assertEquals(0, shop.bulk.adds.size());
    }

    @Test
    void whatNoProviderCouldTakeIsRefused() {
        var order = heldAs("poll");
        assertEquals("field-answer_number", refused(order, LINK, Parameters.NONE).code());
        var wrong = refused(order, LINK, Parameters.NONE.with(Field.ANSWER_NUMBER, "101"));
        assertEquals(List.of("number", "101", "1", "100"), wrong.figures());
        assertEquals("field-link", refused(order, "no link", Parameters.NONE.with(Field.ANSWER_NUMBER, "2")).code());
    }

    @Test
    void theUnitsThatWerePaidForStay() {
        var order = heldAs("Custom Comments");
        var few = refused(order, LINK, Parameters.NONE.with(Field.COMMENTS, "one\ntwo"));
        assertEquals("field-comments", few.code());
        assertEquals(List.of("too-few", "2", "200", "200"), few.figures());

        edit(order, LINK, Parameters.NONE.with(Field.COMMENTS, "Wah!\n".repeat(200)));
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(order.orderId()).status());
        assertEquals(200, shop.bulk.forms.getLast().getOrDefault("comments", "").lines().count());
        assertEquals(order.paid(), shop.order(order.orderId()).paid());
    }

    @Test
    void aSubscriptionKeepsWhatWasPaidForToo() {
        var order = heldAs("Subscriptions");
        var asked = Parameters.NONE.with(Field.USERNAME, "ravi").with(Field.MIN, "100").with(Field.MAX, "200").with(Field.DELAY, "0");
        var refused = refused(order, "", asked.with(Field.POSTS, "2"));
        assertEquals("units-changed", refused.code());
        assertEquals(List.of("200", "400"), refused.figures());
        edit(order, "", asked.with(Field.POSTS, "1"));
        assertEquals("ravi", shop.bulk.forms.getLast().get("username"));
    }

    @Test
    void nothingChangedIsNothingDone() {
        shop.sql("update provider set paused = true where name = 'bulkpanel'");
        var asked = shop.ask(ASHA, 1, 200, LINK);
        shop.credit(asked.amount(), shop.utr());
        var order = shop.order(asked.order());
        assertEquals(Held.NO_ROUTE, order.held());
        assertEquals("unchanged", refused(order, LINK, Parameters.NONE).code());
    }

    @Test
    void aTypeThatNobodyKnowsCanNotBePutRight() {
        assertEquals("service-changed", refused(heldAs("Comment Replies"), LINK, Parameters.NONE).code());
    }

    @Test
    void whatMayBeWithAProviderIsNotChanged() {
        shop.bulk.add = shop.bulk::reset;
        var unknown = shop.paid(ASHA, 1, 200, LINK);
        assertEquals(Held.SUBMISSION_UNKNOWN, unknown.held());
        assertEquals("not-held", refused(unknown, "x.example/b", Parameters.NONE).code());
        shop.bulk.add = shop.bulk::accept;
        var there = shop.paid(ASHA, 2, 200, LINK);
        assertEquals(OrderStatus.WITH_PROVIDER, there.status());
        assertEquals("not-held", refused(there, "x.example/b", Parameters.NONE).code());
    }
}
