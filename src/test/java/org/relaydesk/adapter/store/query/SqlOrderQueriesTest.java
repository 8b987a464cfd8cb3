package org.relaydesk.adapter.store.query;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.followup.FollowUp;
import org.relaydesk.order.Order;
import org.relaydesk.order.OrderRepository;
import org.relaydesk.query.OrderQueries.Detail;
import org.relaydesk.query.OrderQueries.Filter;
import org.relaydesk.query.OrderQueries.Parameter;
import org.relaydesk.query.OrderQueries.RawAnswer;
import org.relaydesk.query.OrderQueries.Row;
import org.relaydesk.query.TodayQueries.Watched;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the Orders screen, Today and the status line show of orders on their way, from a real store. */
class SqlOrderQueriesTest {
    private static final String ASHA = "919800000001";
    private static final String LINK = "https://instagram.com/a";

    @TempDir
    Path folder = Path.of("");

    private Shop shop;
    private SqlOrderQueries queries;
    private Order order;

    @BeforeEach
    void open() {
        shop = new Shop(folder);
        queries = new SqlOrderQueries(shop.open.store().repository(Sql::new));
        order = shop.paid(ASHA, 1, 1000, LINK);
    }

    @AfterEach
    void close() {
        // rows are written past the book here
        shop.shut();
    }

    private Detail detail() {
        return shop.read(() -> queries.detail(order.orderId()).orElseThrow());
    }

    private List<Row> page(Filter filter) {
        return shop.read(() -> queries.page(filter, "", 0, null, 100));
    }

    @Test
    void slowOrdersAreFoundAndCounted() {
        assertEquals(List.of(), page(Filter.SLOW));
        shop.write(() -> {
            var slow = repository().byNumber(order.number()).orElseThrow();
            slow.slow(shop.now());
            repository().update(slow);
            return true;
        });
        assertEquals(shop.now(), page(Filter.SLOW).getFirst().slowSince());
        assertEquals(1, shop.read(() -> queries.counts("")).get(Filter.SLOW));
        var today = new SqlTodayQueries(shop.open.store().repository(Sql::new), shop.open.configuration().store().zone(), shop.clock);
        assertEquals(List.of(new Watched("bulkpanel", false, false, 0, 1, 0), new Watched("second", false, false, 0, 0, 0)),
                shop.read(() -> today.pulse()).watched());
    }

    @Test
    void onlyAnOrderThatWaitsByItselfSaysWhy() {
        assertNull(page(Filter.ALL).getFirst().waitWhy());
        shop.sql("update customer_order set status = 'PAID', wait_why = 'link', submit_after = placed_at where number = " + order.number());
        assertEquals("link", page(Filter.ALL).getFirst().waitWhy());
        assertTrue(page(Filter.ALL).getFirst().waitUntil() != null);
        shop.sql("update customer_order set held = 'NO_ROUTE' where number = " + order.number());
        assertNull(page(Filter.ALL).getFirst().waitWhy(), "it waits for the seller now");
    }

    @Test
    void theDetailHasParametersFollowUpsAndTheProvidersAnswers() {
        shop.sql("update customer_order set parameters = 'runs=5&comments=one%0Atwo', raw_status = '{\"status\":\"Pending\"}' where number = " + order.number());
        shop.sql("insert into follow_up (order_number, kind, state, asked_by, provider, asked_at, version) values ("
                + order.number() + ", 'REFILL', 'UNKNOWN', 'customer', 'bulkpanel', timestamp '2026-11-23 10:00:00+05:30', 3)");
        var detail = detail();
        assertEquals(List.of(new Parameter("runs", "5"), new Parameter("comments", "one\ntwo")), detail.parameters());
        assertEquals(30, detail.refillDays());
        var asked = detail.followUps().getFirst();
        assertEquals(FollowUp.Kind.REFILL, asked.kind());
        assertEquals(FollowUp.State.UNKNOWN, asked.state());
        assertEquals(3, asked.version());
        assertNull(asked.nextAt());
        assertEquals(2, detail.answers().size());
        assertEquals(1, detail.answers().getFirst().attempt());
        assertTrue(detail.answers().getFirst().text().contains("23501"), detail.answers().toString());
        assertEquals(new RawAnswer(null, "bulkpanel", null, "{\"status\":\"Pending\"}"), detail.answers().getLast());
    }

    @Test
    void withoutThemThereIsNothingToShow() {
        shop.clock.pass(Duration.ofMinutes(1));
        assertEquals(List.of(), detail().parameters());
        assertEquals(List.of(), detail().followUps());
        assertNull(detail().finishedAt());
    }

    private OrderRepository repository() {
        return shop.repositories.orders();
    }
}
