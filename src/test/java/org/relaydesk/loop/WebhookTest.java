package org.relaydesk.loop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.support.FakeGraph;
import org.relaydesk.support.Hooks;
import org.relaydesk.support.Phone;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What Meta repeats, mixes up and garbles, and what strangers send. */
class WebhookTest extends ShopTest {
    private static final String ASHA = "919800000001";

    private String state(String key) {
        return String.valueOf(shop.text("select state from outbox where message_key = '" + key + "'"));
    }

    @Test
    void theSameMessageAgainChangesNothing() {
        shop.say(ASHA, "buy 1 1000 https://instagram.com/a");
        var pay = Hooks.button("wamid.pay", ASHA, shop.now(), "pay_upi");
        for (int i = 0; i < 3; i++) {
            shop.hook(pay);
            shop.work();
        }
        // and in another body: an entry more, the same message
        var whole = JsonParser.parseString(pay).getAsJsonObject();
        whole.getAsJsonArray("entry").add(whole.getAsJsonArray("entry").get(0).deepCopy());
        shop.hook(whole.toString());
        shop.work();

        assertEquals(1, shop.number("select count(*) from customer_order"));
        assertEquals(1, shop.number("select count(*) from payment_request"));
        assertEquals(2, shop.graph.to(ASHA).size());
        assertEquals(3, shop.number("select count(*) from inbox where state = 'DONE'"), "the same bytes share a row");
    }

    @Test
    void aBadSignatureIsRefusedAndLeavesNothing() {
        var body = Hooks.text("wamid.1", ASHA, shop.now(), "menu");
        assertEquals(401, shop.phone.webhook(body, "sha256=" + "0".repeat(64)));
        assertEquals(401, shop.phone.webhook(body + " ", Hooks.signature(body)));
        assertEquals(401, shop.phone.webhook(body, "sha1=abc"));
        shop.work();

        assertEquals(0, shop.number("select count(*) from inbox"));
        assertEquals(0, shop.number("select count(*) from customer"));
        assertEquals(List.of(), shop.graph.sent);
    }

    @Test
    void anOddBodyIsKeptAsADeadLetterAndHoldsUpNobody() {
        shop.hook("this is no JSON ₹");
        shop.hook("{\"object\":\"page\",\"entry\":[]}");
        assertEquals(200, shop.phone.sms(Phone.BANK, "", shop.now()), "an SMS without words");
        shop.hook(Hooks.text("wamid.1", ASHA, shop.now(), "wallet"));
        shop.work();

        assertEquals(3, shop.number("select count(*) from inbox where state = 'DEAD' and trouble is not null"));
        assertEquals("this is no JSON ₹", shop.text(
                "select utf8tostring(body) from inbox where state = 'DEAD' order by id fetch first 1 row only"));
        assertEquals(1, shop.told(ASHA).size());
    }

    @Test
    void oddPartsDoNotSpoilTheirNeighbours() {
        var body = JsonParser.parseString(Hooks.text("wamid.1", ASHA, shop.now(), "wallet")).getAsJsonObject();
        var value = body.getAsJsonArray("entry").get(0).getAsJsonObject().getAsJsonArray("changes").get(0).getAsJsonObject()
                .getAsJsonObject("value");
        var messages = new JsonArray();
        messages.add(new JsonObject());
        messages.add("not an object");
        messages.add(value.getAsJsonArray("messages").get(0));
        value.add("messages", messages);
        shop.hook(body.toString());
        shop.work();

        assertEquals(1, shop.told(ASHA).size());
    }

    @Test
    void aNameOfAnyLengthIsNoReasonToLoseAMessage() {
        var body = Hooks.text("wamid.1", ASHA, shop.now(), "wallet").replace("Asha 001", "अ".repeat(5_000));
        shop.hook(body);
        shop.work();

        assertEquals(1, shop.told(ASHA).size());
        assertEquals(0, shop.number("select count(*) from inbox where state <> 'DONE'"));
    }

    @Test
    void aCustomerWhoChangesHisNumberKeepsHisWallet() {
        shop.say(ASHA, "menu");
        shop.gift(ASHA, 5_000);
        var content = new JsonObject();
        content.addProperty("body", "User A changed from " + ASHA + " to 919811111111");
        content.addProperty("wa_id", "919811111111");
        content.addProperty("type", "user_changed_number");
        shop.hook(Hooks.message("wamid.sys", ASHA, shop.now(), "system", content));
        shop.work();
        shop.say("919811111111", "wallet");

        assertTrue(shop.told("919811111111").getLast().startsWith("Your wallet holds ₹50.00"), shop.told("919811111111").toString());
        assertEquals(shop.customer(ASHA), shop.customer("919811111111"));
        assertEquals(1, shop.number("select count(*) from customer"));
    }

    @Test
    void ticksOnlyGoForward() {
        shop.say(ASHA, "wallet");
        var sent = shop.graph.to(ASHA).getFirst();
        for (var status : List.of("read", "sent", "delivered", "sent", "read")) {
            shop.hook(Hooks.status(sent.wamid(), ASHA, shop.now(), status, sent.key(), null));
            shop.work();
            assertEquals("READ", state(sent.key()), status);
        }
    }

    @Test
    void everyOrderOfStatusesEndsAlike() {
        var statuses = List.of("sent", "delivered", "read");
        var random = new Random(6);
        for (int round = 0; round < 12; round++) {
            shop.say(ASHA, "wallet");
            var sent = shop.graph.to(ASHA).getLast();
            var mixed = new ArrayList<>(statuses);
            mixed.addAll(statuses.subList(0, random.nextInt(4)));
            Collections.shuffle(mixed, random);
            mixed.forEach(s -> {
                shop.clock.pass(Duration.ofSeconds(1));
                shop.hook(Hooks.status(sent.wamid(), ASHA, shop.now(), s, null, null));
            });
            shop.work();
            assertEquals("READ", state(sent.key()), mixed.toString());
        }
    }

    @Test
    void aFailureStandsWhateverOlderStatusComesAfterIt() {
        shop.say(ASHA, "wallet");
        var sent = shop.graph.to(ASHA).getLast();
        shop.hook(Hooks.status(sent.wamid(), ASHA, shop.now(), "failed", null, 131026));
        shop.work();
        assertEquals("DEAD", state(sent.key()));
        shop.hook(Hooks.status(sent.wamid(), ASHA, shop.now().minusSeconds(5), "sent", null, null));
        shop.work();
        assertEquals("DEAD", state(sent.key()), "sent is older than failed: the seller must still see it");
        assertTrue(String.valueOf(shop.text("select cast(trouble_code as varchar) from outbox where message_key = '" + sent.key() + "'")).equals("131026"));
    }

    @Test
    void aStatusOfAMessageThatIsNotOursIsPassedOver() {
        shop.hook(Hooks.status("wamid.foreign", ASHA, shop.now(), "delivered", "another program's key", null));
        shop.work();
        assertEquals(1, shop.number("select count(*) from inbox where state = 'DONE'"));
    }

    /** A day's webhooks of several customers, once in order and once shuffled and repeated: the store says the same. */
    @Test
    void shuffledAndRepeatedWebhooksLeadToTheSame(@TempDir Path other) {
        var random = new Random(77);
        var hooks = new ArrayList<String>();
        var names = new ArrayList<String>();
        for (int c = 0; c < 8; c++) {
            var from = "9198000001" + String.format("%02d", c);
            names.add(from);
            // one message a customer: their own order among each other is not Meta's to keep
            hooks.add(Hooks.text("wamid.m" + c, from, shop.now().plusSeconds(c),
                    List.of("buy 1 1000 https://instagram.com/" + c, "wallet", "menu", "orders", "xyz").get(random.nextInt(5))));
        }
        hooks.forEach(shop::hook);
        shop.work();

        try (var mixed = new Shop(other)) {
            var again = new ArrayList<>(hooks);
            again.addAll(hooks.subList(0, 5));
            again.addAll(hooks.subList(3, 8));
            Collections.shuffle(again, random);
            again.forEach(mixed::hook);
            mixed.work();
            for (var name : names) {
                assertEquals(shop.told(name), mixed.told(name));
            }
            assertEquals(facts(shop), facts(mixed));
        }
    }

    /** And the same for what the outside says of our own messages and payments. */
    @Test
    void paymentsAndStatusesInAnyOrderLeadToTheSame(@TempDir Path other) {
        try (var mixed = new Shop(other)) {
            var both = List.of(shop, mixed);
            for (var one : both) {
                for (int c = 0; c < 6; c++) {
                    one.ask("91980000020" + c, 1, 1000, "https://instagram.com/" + c);
                }
            }
            var random = new Random(5);
            for (var one : both) {
                var events = new ArrayList<Runnable>();
                for (int c = 0; c < 6; c++) {
                    var from = "91980000020" + c;
                    var asked = one.asked(from);
                    var utr = "60000000020" + c;
                    events.add(() -> assertEquals(200, one.phone.sms(
                            Phone.BANK, Phone.credit(asked.amount(), utr, one.now()), one.now())));
                    for (var sent : one.graph.to(from)) {
                        for (var status : List.of("sent", "delivered", "read")) {
                            events.add(() -> one.hook(Hooks.status(sent.wamid(), from, one.now(), status, sent.key(), null)));
                        }
                    }
                }
                if (one == mixed) {
                    events.addAll(List.copyOf(events).subList(0, 20));
                    Collections.shuffle(events, random);
                }
                events.forEach(Runnable::run);
                one.work();
            }
            assertEquals(facts(shop), facts(mixed));
            assertEquals(6, shop.number("select count(*) from customer_order where status = 'WITH_PROVIDER'"));
        }
    }

    /** What there is, without the ids that depend on who came first. */
    private static Map<String, List<String>> facts(Shop shop) {
        var facts = new TreeMap<String, List<String>>();
        for (var query : List.of(
                "select i.known_as || ' ' || m.text || ' ' || m.kind from inbound_message m"
                        + " join customer_identity i on i.customer_id = m.customer_id",
                "select i.known_as || ' ' || o.text || ' ' || o.state || ' ' || o.kind from outbox o"
                        + " join customer_identity i on i.customer_id = o.customer_id where o.kind <> 'UPI_QR'"
                        + " and o.message_key not like 'paid:%' and o.message_key not like 'started:%'",
                "select i.known_as || ' ' || o.link || ' ' || o.status from customer_order o"
                        + " join customer_identity i on i.customer_id = o.customer_id",
                "select c.reference || ' ' || c.state from bank_credit c")) {
            facts.put(query, shop.read(() -> shop.open.store().repository(s -> s)
                    .createNativeQuery(query, String.class).getResultList()).stream().sorted().toList());
        }
        return facts;
    }

    @Test
    void picturesAndTextsOfOneMomentAreTwoMessages() {
        shop.hook(Hooks.text("wamid.a", ASHA, shop.now(), "wallet"));
        shop.hook(Hooks.text("wamid.b", ASHA, shop.now(), "orders"));
        shop.work();
        assertEquals(2, shop.told(ASHA).size());
        assertEquals(2, new TreeSet<>(shop.graph.sent.stream().map(FakeGraph.Sent::key).toList()).size());
        assertNotEquals(shop.graph.sent.get(0).key(), shop.graph.sent.get(1).key());
    }
}
