package org.relaydesk.loop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.customer.Identity;
import org.relaydesk.ledger.Account;
import org.relaydesk.message.Transport;
import org.relaydesk.money.Paise;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A customer whose number or id changes keeps order, wallet and thread; who gets a number gets nothing else. */
class WhoIsWhoTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Shop shop;

    private static final AtomicInteger CASES = new AtomicInteger();

    private String old = "";
    private String now = "";
    private String id = "";
    private long customer;

    @BeforeAll
    static void open() {
        shop = new Shop(folder);
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    /** One who has an order with the provider and ₹5.00 in the wallet, known by number and id. */
    @BeforeEach
    void asha() {
        shop.use(Transport.CLOUD);
        int n = CASES.incrementAndGet();
        old = "91980000" + (6_000 + n);
        now = "91980000" + (6_500 + n);
        id = "IN.60" + n;
        write(old, id, "wallet");
        customer = shop.customer(old);
        shop.paid(old, 1, 1000, "https://instagram.com/who" + n);
        shop.gift(old, 500);
    }

    private static String from(@Nullable String number, @Nullable String userId) {
        return (number == null ? "" : "\"from\":\"" + number + "\",") + (userId == null ? "" : "\"from_user_id\":\"" + userId + "\",");
    }

    private static void hook(String message) {
        shop.hook("{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"1\",\"changes\":[{\"field\":\"messages\",\"value\":"
                + "{\"messaging_product\":\"whatsapp\",\"messages\":[{\"id\":\"" + shop.nextId() + "\",\"timestamp\":\""
                + shop.now().getEpochSecond() + "\"," + message + "}]}}]}]}");
        shop.work();
        shop.clock.pass(Duration.ofSeconds(20));
    }

    private static void write(@Nullable String number, @Nullable String userId, String text) {
        hook(from(number, userId) + "\"type\":\"text\",\"text\":{\"body\":\"" + text + "\"}");
    }

    private static long of(Identity.Kind kind, String knownAs) {
        return shop.read(() -> shop.repositories.customers().identity(kind, knownAs).orElseThrow().customerId());
    }

    private String last(String to) {
        return shop.told(to).getLast();
    }

    /** Nothing of his went anywhere. */
    private void allIsHis() {
        assertEquals(customer, shop.number("select customer_id from customer_order where link like '%/who" + CASES.get() + "'"));
        assertEquals(Paise.of(500), shop.balance(Account.wallet(customer)));
    }

    @Test
    void aChangedNumber() {
        hook(from(old, null) + "\"type\":\"system\",\"system\":{\"type\":\"user_changed_number\",\"wa_id\":\"" + now + "\",\"body\":\"changed\"}");
        write(now, null, "wallet");
        assertTrue(last(now).contains("₹5.00"), last(now));
        assertEquals(customer, shop.customer(now));
        assertEquals(1, shop.number("select count(*) from thread where customer_id = " + customer));
        allIsHis();
    }

    /** He is reached where he was last, also where that is a number he had before. */
    @Test
    void aNumberThatIsChangedAndChangedBack() {
        var move = "\"type\":\"system\",\"system\":{\"type\":\"user_changed_number\",\"body\":\"changed\",\"wa_id\":\"";
        hook(from(old, null) + move + now + "\"}");
        hook(from(now, null) + move + old + "\"}");
        int before = shop.told(old).size();
        shop.write(() -> {
            shop.useCases.correctWallet().credit("back" + customer, customer, Paise.of(100), "a gift");
            return true;
        });
        shop.work();
        assertEquals(before + 1, shop.told(old).size());
        assertEquals(0, shop.told(now).size());
        assertEquals(Paise.of(600), shop.balance(Account.wallet(customer)));
    }

    @Test
    void aChangedNumberThatIsToldWithTheNewId() {
        hook(from(old, null) + "\"type\":\"system\",\"system\":{\"type\":\"user_changed_number\",\"wa_id\":\"" + now + "\",\"user_id\":\"" + id
                + "9\",\"previous_user_id\":\"" + id + "\"}");
        write(now, id + "9", "wallet");
        assertTrue(last(now).contains("₹5.00"), last(now));
        allIsHis();
    }

    @Test
    void aChangedId() {
        hook("\"type\":\"system\",\"system\":{\"type\":\"user_changed_user_id\",\"user_id\":\"" + id + "8\",\"previous_user_id\":\"" + id + "\"}");
        write(null, id + "8", "wallet");
        assertTrue(last(old).contains("₹5.00"), "he is still reached at his number: " + last(old));
        assertEquals(customer, of(Identity.Kind.USER_ID, id + "8"));
        allIsHis();
    }

    @Test
    void aMessageWithoutAPhoneAndOneWithItLater() {
        var other = id + "7";
        write(null, other, "wallet");
        long hers = of(Identity.Kind.USER_ID, other);
        assertTrue(last(other).startsWith("Your wallet"), "answered by the id");
        write(now, other, "orders");
        assertEquals(hers, shop.customer(now));
        assertTrue(last(now).startsWith("You have no"), last(now));
        assertNotEquals(customer, hers);
        allIsHis();
    }

    @Test
    void aChatThatShowsItsPhoneLater() {
        shop.use(Transport.WAHA);
        var lid = "77" + old + "@lid";
        shop.waha.phones.put(lid, old);
        shop.sayByWaha(lid, "wallet");
        assertTrue(shop.waha.told(lid).getLast().contains("₹5.00"), "WAHA names the phone at once");
        assertEquals(customer, of(Identity.Kind.WAHA, lid));

        var hidden = "88" + old + "@lid";
        shop.sayByWaha(hidden, "menu");
        long his = of(Identity.Kind.WAHA, hidden);
        shop.waha.phones.put(hidden, now);
        shop.sayByWaha(hidden, "orders");
        assertEquals(his, shop.customer(now), "the phone joins whom the chat belongs to");
        assertNotEquals(customer, his);
        allIsHis();
    }

    @Test
    void whoGetsTheNumberDoesNotGetTheWallet() {
        var stranger = id + "5";
        write(old, stranger, "wallet");
        assertTrue(last(old).contains("₹0.00") || last(old).contains("empty"), last(old));
        write(old, stranger, "orders");
        assertTrue(last(old).startsWith("You have no"), last(old));
        assertNotEquals(customer, shop.customer(old));
        write(old, null, "wallet");
        assertNotEquals(customer, shop.number("select max(customer_id) from inbound_message where id = (select max(id) from inbound_message)"));

        int before = shop.told(old).size();
        shop.write(() -> {
            shop.useCases.correctWallet().credit("who" + customer, customer, Paise.of(100), "a gift");
            return true;
        });
        shop.work();
        assertTrue(last(id).contains("₹1.00"), "his own news go to his own id");
        assertEquals(before, shop.told(old).size());
        assertEquals(Paise.of(600), shop.balance(Account.wallet(customer)));
    }
}
