package org.relaydesk.loop;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.query.SqlTodayQueries;
import org.relaydesk.message.Transport;
import org.relaydesk.query.TodayQueries;
import org.relaydesk.queue.SendingRules;
import org.relaydesk.support.FakeGraph;
import org.relaydesk.support.Hooks;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A day after a customer's last word: a template where one is set, else his messages wait for his next word. */
class WindowTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Shop shop;

    private static final AtomicInteger CUSTOMERS = new AtomicInteger();
    private String asha = "";
    private long before;

    @BeforeAll
    static void open() {
        shop = new Shop(folder, settings -> {
            var templates = new JsonObject();
            templates.addProperty("refund", "refund_notice");
            settings.getAsJsonObject("whatsapp").add("templates", templates);
        });
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    /** One who has not written for two days. */
    @BeforeEach
    void silent() {
        shop.graph.messages = shop.graph::accept;
        asha = "9198000000" + (10 + CUSTOMERS.incrementAndGet());
        shop.paid(asha, 1, 1000, "https://instagram.com/" + asha);
        shop.clock.pass(Duration.ofDays(2));
        before = shop.graph.sent.size();
    }

    private void refund() {
        shop.bulk.is(String.valueOf(shop.text("select provider_order_id from customer_order where link like '%" + asha + "'")), "Canceled", "1000");
        shop.sweep();
    }

    private List<String> told() {
        return shop.graph.sent.stream().skip(before).filter(s -> s.to().equals(asha)).map(FakeGraph.Sent::text).toList();
    }

    private String order() {
        return String.valueOf(shop.text("select order_id from customer_order where link like '%" + asha + "'"));
    }

    private String states() {
        return String.join(" ", shop.read(() -> shop.open.store().repository(s -> s).createNativeQuery(
                "select state from outbox where customer_id = " + shop.customer(asha) + " and state <> 'SENT' order by id",
                String.class).getResultList()));
    }

    @Test
    void aRefundIsToldByItsTemplateWithOrderAndAmount() {
        refund();
        assertEquals(List.of("refund_notice|en|" + order() + "|₹149.01"), told().stream().map(t -> t.replaceAll("₹149\\.\\d\\d", "₹149.01")).toList());
        assertEquals("", states());
        assertEquals("en refund_notice", shop.text("select sent_template from outbox where transfer_key = 'refund:" + order() + ":1'"));
        assertEquals(1, shop.graph.sent.size() - before, "and nothing was tried before it");
    }

    @Test
    void inTheFirstOfTheLanguagesInWhichItIsApproved() {
        shop.sql("update customer set language = 'hi' where id = " + shop.customer(asha));
        var tried = new ArrayList<String>();
        shop.graph.messages = (exchange, message) -> {
            var language = message.getAsJsonObject("template").getAsJsonObject("language").get("code").getAsString();
            tried.add(language);
            if (language.equals("en_US")) {
                shop.graph.accept(exchange, message);
            } else {
                FakeGraph.error(exchange, 404, 132001, "Template name does not exist in the translation");
            }
        };
        refund();
        assertEquals(List.of("hi", "en", "en_US"), tried);
        assertEquals("", states());
    }

    @Test
    void aTemplateThatIsRefusedWaitsForTheCustomerInstead() {
        shop.graph.messages = (exchange, _) -> FakeGraph.error(exchange, 400, 132000, "Number of parameters does not match");
        refund();
        assertEquals("WAITING_FOR_WINDOW", states());
        shop.graph.messages = shop.graph::accept;
        shop.say(asha, "wallet");
        assertEquals(2, told().size());
        assertTrue(told().getFirst().contains("went back to your wallet"), "freely, and before the answer");
    }

    private static List<TodayQueries.RefusedTemplate> refusedTemplates() {
        var queries = new SqlTodayQueries(shop.open.store().repository(Sql::new), ZoneId.of("Asia/Kolkata"), shop.clock);
        return shop.read(queries::undelivered).templates();
    }

    /** Paused, switched off, another number or kind of places: the same for each message, until it is put right. */
    @ParameterizedTest
    @ValueSource(ints = {132015, 132016, 132000, 132012})
    void aTemplateThatIsRefusedAsSuchIsAskedForOnceAndToldOnce(int code) {
        var other = asha + "7";
        shop.paid(other, 1, 1000, "https://instagram.com/" + other);
        shop.clock.pass(Duration.ofDays(2));
        var asked = new AtomicInteger();
        shop.graph.messages = (exchange, _) -> {
            asked.incrementAndGet();
            FakeGraph.error(exchange, 400, code, "trouble");
        };
        refund();
        shop.bulk.is(String.valueOf(shop.text("select provider_order_id from customer_order where link like '%" + other + "'")), "Canceled", "1000");
        shop.sweep();
        assertEquals(1, asked.get());
        assertEquals(2, shop.number("select count(*) from outbox where state = 'WAITING_FOR_WINDOW' and trouble_code = " + code));
        var told = refusedTemplates();
        assertEquals(List.of("refund_notice"), told.stream().map(TodayQueries.RefusedTemplate::name).toList());
        assertEquals(code, told.getFirst().code());
        assertEquals(2, told.getFirst().messages());

        shop.graph.messages = shop.graph::accept;
        shop.say(asha, "wallet");
        shop.say(other, "wallet");
        assertEquals(List.of(), refusedTemplates());
        assertEquals("", states());
    }

    @Test
    void afterAnHourItIsAskedForAgain() {
        var other = asha + "7";
        shop.paid(other, 1, 1000, "https://instagram.com/" + other);
        shop.clock.pass(Duration.ofDays(2));
        before = shop.graph.sent.size();
        shop.graph.messages = (exchange, _) -> FakeGraph.error(exchange, 400, 132015, "Template is paused");
        refund();
        shop.graph.messages = shop.graph::accept;
        shop.clock.pass(Duration.ofMinutes(61));
        shop.bulk.is(String.valueOf(shop.text("select provider_order_id from customer_order where link like '%" + other + "'")), "Canceled", "1000");
        shop.sweep();
        assertEquals(1, shop.graph.sent.size() - before);
        shop.say(asha, "wallet");
    }

    /** The customer's own language first, then the store's; what was refused in one is not asked for with each message. */
    @Test
    void theCustomersLanguageThenTheStoresAndEachNoOnlyOnce() {
        shop.sql("update customer set language = 'hi' where id = " + shop.customer(asha));
        var tried = new ArrayList<String>();
        shop.graph.messages = (exchange, message) -> {
            var language = message.getAsJsonObject("template").getAsJsonObject("language").get("code").getAsString();
            tried.add(language);
            if (language.equals("gu")) {
                shop.graph.accept(exchange, message);
            } else {
                FakeGraph.error(exchange, 404, 132001, "Template name does not exist in the translation");
            }
        };
        var rules = new SendingRules(Transport.CLOUD, Map.of("notice", "store_news"), "gu");
        var next = shop.dispatcher(rules);
        shop.gift(asha, 1_000);
        shop.gift(asha, 2_000);
        while (next.runOnce() > 0) {
            // until nothing is due
        }
        assertEquals(List.of("hi", "gu", "gu"), tried);
        assertEquals("gu store_news", shop.text("select max(sent_template) from outbox where customer_id = " + shop.customer(asha)));
    }

    @Test
    void otherNewsWaitsWithoutACallAndIsToldOldestFirst() {
        shop.gift(asha, 1_000);
        shop.gift(asha, 2_000);
        assertEquals(List.of(), told());
        assertEquals("WAITING_FOR_WINDOW WAITING_FOR_WINDOW", states());
        shop.clock.pass(Duration.ofDays(9));
        shop.work();
        assertEquals(List.of(), told());

        shop.say(asha, "wallet");
        assertEquals(List.of("₹10.00", "₹20.00", "Your wallet"), told().stream()
                .map(t -> t.replaceAll("(?s).*(₹10\\.00|₹20\\.00) .*", "$1").replaceAll("(?s)^(Your wallet).*", "$1")).toList());
        assertEquals("", states());
    }

    @Test
    void aReactionOpensNoWindow() {
        shop.gift(asha, 1_000);
        var reaction = new JsonObject();
        reaction.addProperty("message_id", shop.graph.to(asha).getLast().wamid());
        reaction.addProperty("emoji", "👍");
        shop.hook(Hooks.message(shop.nextId(), asha, shop.now(), "reaction", reaction));
        shop.work();
        assertEquals("WAITING_FOR_WINDOW", states());
        assertEquals(List.of(), told());
    }

    /** His word was held up for days on its way: the answer finds the window closed, and answers are no templates. */
    @Test
    void anAnswerToAWordOfLongAgoWaits() {
        shop.hook(Hooks.text(shop.nextId(), asha, shop.now().minus(Duration.ofHours(30)), "wallet"));
        shop.work();
        assertEquals(List.of(), told());
        assertEquals("WAITING_FOR_WINDOW", states());
        shop.say(asha, "orders");
        assertEquals(2, told().size());
    }

    @Test
    void whenWhatsAppFindsItClosedFirstTheTemplateGoesAtOnce() {
        shop.say(asha, "wallet");
        before = shop.graph.sent.size();
        shop.graph.messages = (exchange, message) -> {
            if (message.has("template")) {
                shop.graph.accept(exchange, message);
            } else {
                FakeGraph.error(exchange, 400, 131047, "Re-engagement message");
            }
        };
        refund();
        assertEquals(1, told().size());
        assertTrue(told().getFirst().startsWith("refund_notice|en|" + order()));
    }

    @Test
    void whenItFailsLaterForTheWindowTheTemplateGoes() {
        shop.say(asha, "wallet");
        refund();
        var free = shop.graph.to(asha).getLast();
        shop.hook(Hooks.status(free.wamid(), asha, shop.now().plusSeconds(1), "failed", null, 131047));
        shop.work();
        var template = shop.graph.to(asha).getLast();
        assertEquals("template", template.type());
        assertEquals(free.key(), template.key());
        assertEquals("", states());
        shop.hook(Hooks.status(template.wamid(), asha, shop.now(), "delivered", null, null));
        shop.hook(Hooks.status(free.wamid(), asha, shop.now(), "failed", null, 131047));
        shop.work();
        assertEquals("DELIVERED", states());
    }

    @Test
    void withAGatewayThatKnowsNoWindowNothingWaits() {
        shop.gift(asha, 1_000);
        assertEquals("WAITING_FOR_WINDOW", states());
        var next = shop.dispatcher(new SendingRules(Transport.WAHA, Map.of(), "en"));
        for (int i = 0; i < 20; i++) {
            next.runOnce();
            shop.clock.pass(Duration.ofSeconds(2));
        }
        assertEquals(1, shop.waha.sent.size());
        assertEquals("", states());
    }

    @Test
    void aTemplateThatIsSetLaterTellsWhatWaits() {
        shop.gift(asha, 1_000);
        assertEquals("WAITING_FOR_WINDOW", states());
        var next = shop.dispatcher(new SendingRules(Transport.CLOUD, Map.of("notice", "store_news"), "en"));
        while (next.runOnce() > 0) {
            // until nothing is due
        }
        assertEquals(1, told().size());
        assertTrue(told().getFirst().startsWith("store_news|en|") && !told().getFirst().contains("\n"), told().getFirst());
    }
}
