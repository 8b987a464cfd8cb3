package org.relaydesk.loop;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.query.SqlWalletQueries;
import org.relaydesk.app.OpenStore;
import org.relaydesk.catalog.Field;
import org.relaydesk.catalog.Parameters;
import org.relaydesk.conversation.PlaceForCustomer.Command;
import org.relaydesk.conversation.PlaceForCustomer.Way;
import org.relaydesk.ledger.Account;
import org.relaydesk.money.Paise;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.query.WalletQueries;
import org.relaydesk.support.Kinds;
import org.relaydesk.support.Shop;
import org.relaydesk.work.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The seller places orders for customers: what it costs, who is told, what is refused, and what the provider gets. */
class PlaceForCustomerTest {
    private static final String ASHA = "919800000001";
    private static final String LINK = "https://x.example/a";

    @TempDir
    Path folder = Path.of("");

    private Shop shop;
    private long asha;

    @BeforeEach
    void open() {
        shop = new Shop(folder, Kinds::everyType, OpenStore::at);
        shop.say(ASHA, "hello");
        asha = shop.customer(ASHA);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), shop.findings());
        shop.close();
    }

    private String place(int service, long quantity, String link, Parameters parameters, Way way) {
        var order = shop.write(() -> shop.useCases.placeForCustomer()
                .handle(new Command(asha, service, quantity, link, parameters, way)).orderId());
        shop.work();
        return order;
    }

    private static Parameters parameters(Object... pairs) {
        var all = Parameters.NONE;
        for (int i = 0; i < pairs.length; i += 2) {
            all = all.with((Field) pairs[i], pairs[i + 1].toString());
        }
        return all;
    }

    /** Nothing at all has changed. */
    private Refused refused(Runnable placing) {
        var before = traces();
        var refused = assertThrows(Refused.class, placing::run);
        assertEquals(before, traces());
        return refused;
    }

    private List<Long> traces() {
        return List.of("customer_order", "payment_request", "transfer", "outbox", "book").stream()
                .map(table -> shop.number("select count(*) from " + table)).toList();
    }

    private String lastForm() {
        return shop.bulk.forms.getLast().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue().replace("\n", "⏎"))
                .collect(Collectors.joining(" "));
    }

    @Test
    void byUpiTheCustomerGetsTheSameMessageAsFromTheBot() {
        var theirs = shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        var caption = shop.graph.to(ASHA).getLast().text();
        var order = place(1, 1000, "x.example/a", Parameters.NONE, Way.UPI);

        var sent = shop.graph.to(ASHA).getLast();
        assertEquals("image", sent.type());
        var asked = shop.asked(ASHA);
        assertEquals(order, asked.order());
        assertEquals(
                caption,
                sent.text().replace(order, theirs.order())
                        .replace(asked.amount().toString(), theirs.amount().toString())
                        .replace(asked.amount().toString().substring(1), theirs.amount().toString().substring(1)));
        assertEquals(OrderStatus.AWAITING_PAYMENT, shop.order(order).status());
        assertEquals(LINK, shop.order(order).link());
        assertEquals(List.of("order.placed seller", "payment.asked bot"), book(order));

        shop.credit(asked.amount(), shop.utr());
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(order).status());
    }

    private List<String> book(String order) {
        long number = shop.order(order).number();
        return IntStream.range(0, (int) shop.number("select count(*) from book where order_number = " + number))
                .mapToObj(i -> shop.text("select what || ' ' || who from book where order_number = " + number
                        + " order by id limit 1 offset " + i))
                .toList();
    }

    @Test
    void fromTheWalletItIsPaidToldAndPassedOn() {
        shop.gift(ASHA, 20_000);
        var order = place(1, 1000, LINK, Parameters.NONE, Way.WALLET);

        assertEquals(OrderStatus.WITH_PROVIDER, shop.order(order).status());
        assertEquals(Paise.of(14_900), shop.order(order).paid());
        assertEquals(Paise.of(5_100), shop.wallet(ASHA));
        assertEquals(Paise.of(14_900), shop.balance(Account.order(order)));
        assertTrue(shop.told(ASHA).contains("*" + order + "* is paid with ₹149.00 from your wallet; ₹51.00 is left. It is being processed now."),
                shop.told(ASHA).toString());
        assertEquals(List.of("order.placed seller", "payment.wallet seller", "order.sent bot", "order.accepted bot"), book(order));
        assertEquals("seller", shop.text("select who from transfer where transfer_key = 'wallet:" + order + "'"));
        assertEquals("service=4411 link=https://x.example/a quantity=1000", lastForm());
    }

    @Test
    void commentsAreCountedAndPriced() {
        shop.gift(ASHA, 20_000);
        var order = place(103, 0, LINK, parameters(Field.COMMENTS, "Lovely!\n\n buy it now \nWah 😍"), Way.WALLET);
        assertEquals(3, shop.order(order).quantity());
        assertEquals(Paise.of(45), shop.order(order).price());
        assertEquals("service=9103 link=https://x.example/a comments=Lovely!⏎buy it now⏎Wah 😍", lastForm());
    }

    @Test
    void dripFeedGoesInRuns() {
        shop.gift(ASHA, 20_000);
        var order = place(1, 1000, LINK, parameters(Field.RUNS, 5, Field.INTERVAL, 60), Way.WALLET);
        assertEquals(1000, shop.order(order).quantity());
        assertEquals(Paise.of(14_900), shop.order(order).price());
        assertEquals("service=4411 link=https://x.example/a quantity=200 runs=5 interval=60", lastForm());
    }

    @Test
    void aSubscriptionGoesToTheProfileThatIsNamed() {
        shop.gift(ASHA, 40_000);
        var asked = parameters(Field.USERNAME, "@ravi", Field.MIN, 100, Field.MAX, 200, Field.POSTS, 10, Field.DELAY, 12);
        var order = place(115, 0, "", asked, Way.WALLET);
        assertEquals(2000, shop.order(order).quantity());
        assertEquals("ravi", shop.order(order).link());
        assertEquals("service=9115 username=ravi min=100 max=200 posts=10 delay=10", lastForm());
    }

    @Test
    void aPackageHasItsOwnQuantity() {
        shop.gift(ASHA, 20_000);
        var order = place(112, 0, LINK, Parameters.NONE, Way.WALLET);
        assertEquals(500, shop.order(order).quantity());
        assertEquals(Paise.of(7_450), shop.order(order).price());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1   | 99      | x.example/a |                           | quantity       | 99, 100, 10000",
        "1   | 10001   | x.example/a |                           | quantity       | 10001, 100, 10000",
        "1   | 1000    | not a link  |                           | field-link     | link, not a link, 0, 0",
        "1   | 1000    | x.example/a | runs=7&interval=60        | field-runs     | uneven",
        "1   | 1000    | x.example/a | runs=20&interval=60       | field-runs     | small",
        "1   | 1000    | x.example/a | runs=1&interval=60        | field-runs     | number, 1, 2, 1000",
        "1   | 1000    | x.example/a | runs=5                    | field-interval | nothing, , 0, 0",
        "113 | 200     | x.example/a | runs=2&interval=60&answer_number=1 | field-runs | none",
        "103 | 0       | x.example/a |                           | field-comments | nothing, , 0, 0",
        "103 | 0       | x.example/a | comments=one              | field-comments | too-few, 1, 2, 10",
        "107 | 0       | x.example/a | usernames=a%20b%3F        | field-usernames | username, b?, 0, 0",
        "115 | 0       |             | username=r&min=100&max=99&posts=1&delay=0 | field-max | number, 99, 100, 1000",
        "116 | 200     | x.example/a | country=IN&device=1&type_of_traffic=2 | field-referring_url | nothing, , 0, 0",
        "118 | 5       | x.example/a |                           | service-gone   | 118",
        "999 | 1000    | x.example/a |                           | service-gone   | 999"
    })
    void whatTheBotWouldNotTakeIsRefused(int service, long quantity, String link, String form, String code, String figures) {
        shop.gift(ASHA, 1_000_000);
        var refused = refused(() -> place(service, quantity, link == null ? "" : link, Parameters.of(form), Way.WALLET));
        assertEquals(code, refused.code());
        assertEquals(figures, String.join(", ", refused.figures()));
    }

    @Test
    void aServiceThatIsNotOnSaleIsRefused() {
        shop.sql("update service set on_sale = false where number = 1");
        assertEquals("service-gone", refused(() -> place(1, 1000, LINK, Parameters.NONE, Way.UPI)).code());
    }

    @Test
    void aWalletThatIsShortIsRefused() {
        shop.gift(ASHA, 14_899);
        var refused = refused(() -> place(1, 1000, LINK, Parameters.NONE, Way.WALLET));
        assertEquals("wallet-short", refused.code());
        assertEquals(List.of("₹148.99", "₹149.00"), refused.figures());
        assertEquals(Paise.of(14_899), shop.wallet(ASHA));
    }

    @Test
    void whenAllAmountsAreTakenItIsRefused() {
        for (int i = 0; i < 300 && possible(); i++) {
            place(1, 1000, LINK, Parameters.NONE, Way.UPI);
        }
        assertEquals("pay-busy", refused(() -> place(1, 1000, LINK, Parameters.NONE, Way.UPI)).code());
    }

    private boolean possible() {
        return shop.read(() -> shop.useCases.requestPayment().possible(Paise.of(14_900)));
    }

    @Test
    void customersAreFoundByNameAndNumberAlsoWithoutAWallet() {
        shop.say("919800000002", "hello");
        shop.sql("update customer set name = 'Ravi K' where id = " + shop.customer("919800000002"));
        var queries = new SqlWalletQueries(shop.open.store().repository(Sql::new));
        assertEquals(List.of(asha), found(queries, "98000 00001"));
        assertEquals(List.of(shop.customer("919800000002")), found(queries, "ravi"));
        assertEquals(2, found(queries, "+91 98").size());
        assertEquals(1, shop.read(() -> queries.people("", 1)).size());
        assertEquals(List.of(), found(queries, "nobody"));
        shop.gift(ASHA, 5_000);
        var person = shop.read(() -> queries.person(asha).orElseThrow());
        assertEquals(Paise.of(5_000), person.balance());
        assertEquals("+" + ASHA, person.phone());
        assertTrue(!person.suspended() && person.lastWrote() != null);
        assertTrue(shop.read(() -> queries.person(4711)).isEmpty());
    }

    private List<Long> found(WalletQueries queries, String text) {
        return shop.read(() -> queries.people(text, 5)).stream().map(WalletQueries.Person::customerId).toList();
    }

    @Test
    void aSuspendedOrUnknownCustomerIsRefused() {
        shop.write(() -> {
            shop.useCases.correctWallet().suspend(asha, "a quarrel");
            return true;
        });
        assertEquals("suspended", refused(() -> place(1, 1000, LINK, Parameters.NONE, Way.UPI)).code());
        asha = 4711;
        assertEquals("customer-unknown", refused(() -> place(1, 1000, LINK, Parameters.NONE, Way.UPI)).code());
    }
}
