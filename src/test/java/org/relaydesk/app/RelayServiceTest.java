package org.relaydesk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;

import com.google.gson.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.adapter.settings.SettingsFile;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.order.Held;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.relay.SubmitOrder;
import org.relaydesk.support.Await;
import org.relaydesk.support.FakeGraph;
import org.relaydesk.support.FakeProvider;
import org.relaydesk.support.Hooks;
import org.relaydesk.support.Phone;
import org.relaydesk.support.Settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The running service: everything turns by itself, and nobody waits for somebody who hangs. */
class RelayServiceTest {
    private static final String ASHA = "919800000001";
    private static final String RAVI = "919800000002";
    private static final InstantSource CLOCK = InstantSource.system();

    @TempDir
    Path folder = Path.of("");

    private final FakeGraph graph = new FakeGraph();
    private final FakeProvider bulk = new FakeProvider();
    private final FakeProvider second = new FakeProvider();
    private OpenStore open;

    @BeforeEach
    void make() {
        var settings = Settings.of(graph, bulk, second);
        settings.getAsJsonArray("providers").forEach(p -> ((JsonObject) p).addProperty("timeoutSeconds", 20));
        open = OpenStore.at(folder.resolve("store"));
        open.configure(SettingsFile.read(Settings.write(settings, folder.resolve("settings.json"))), CLOCK);
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), VerifyCommand.check(open));
        open.close();
        graph.close();
        bulk.close();
        second.close();
    }

    private RelayService start() throws IOException {
        return RelayService.start(open, open.configuration(), CLOCK, new Random(4));
    }

    private OrderStatus status(String order) {
        return open.store().reader().call(() -> open.repositories().orders().byOrderId(order).orElseThrow().status());
    }

    private String ask(Phone phone, String from, int service, String id) {
        var now = CLOCK.instant();
        assertEquals(200, phone.webhook(Hooks.text(id + "a", from, now, "buy " + service + " 1000 " + Settings.link(service, id))));
        assertEquals(200, phone.webhook(Hooks.button(id + "b", from, now, "pay_upi")));
        Await.until("the payment is asked for", () -> graph.to(from).stream().anyMatch(s -> s.type().equals("image")));
        return graph.to(from).stream().filter(s -> s.type().equals("image")).toList().getLast().text();
    }

    private static Paise amount(String caption) {
        return Rupees.parse(caption.substring(caption.indexOf('₹'), caption.indexOf("* to"))).orElseThrow();
    }

    private void pay(Phone phone, String caption, String utr) {
        var now = CLOCK.instant();
        assertEquals(200, phone.sms(Phone.BANK, Phone.credit(amount(caption), utr, now), now));
    }

    @Test
    void theWholeLoopTurnsByItself() throws IOException {
        try (var service = start(); var phone = new Phone(service::port)) {
            pay(phone, ask(phone, ASHA, 1, "m1"), "600000000001");
            Await.until("it is with the provider", () -> status("SMM10001") == OrderStatus.WITH_PROVIDER);
            bulk.is("23501", "Partial", "157");
            Await.until("the refund is told", () -> graph.to(ASHA).stream().anyMatch(s -> s.text().contains("157 of 1,000")));
            assertEquals(1, bulk.adds.size());
            assertEquals(200, phone.get("/healthz"));
        }
        assertEquals(OrderStatus.PARTIAL, status("SMM10001"), "the store stays open");
    }

    @Test
    void aProviderThatHangsDelaysNobodyElse() throws IOException {
        bulk.add = bulk::hang;
        bulk.status = (_, _) -> bulk.hang();
        try (var service = start(); var phone = new Phone(service::port)) {
            pay(phone, ask(phone, ASHA, 1, "m1"), "600000000001");
            Await.until("the first one hangs", () -> bulk.adds.size() == 1);
            pay(phone, ask(phone, RAVI, 3, "m2"), "600000000002");
            Await.until("the second one is with its provider", () -> status("SMM10002") == OrderStatus.WITH_PROVIDER);
            second.is("23501", "Completed", "0");
            Await.until("and completed, and told so", () -> graph.to(RAVI).stream().anyMatch(s -> s.text().contains("is completed")));
            assertEquals(OrderStatus.SUBMITTING, status("SMM10001"), "while the first one still hangs");
            assertEquals(200, phone.webhook(Hooks.text("m3", ASHA, CLOCK.instant(), "wallet")));
            Await.until("its customer is answered", () -> graph.to(ASHA).getLast().text().startsWith("Your wallet"));
        }
        // the service has ended meanwhile: what hung is booked as unclear
        assertEquals(Held.SUBMISSION_UNKNOWN, open.store().reader().call(() ->
                open.repositories().orders().byOrderId("SMM10001").orElseThrow().held()));
    }

    @Test
    void anAttemptThatIsFoundOpenIsHeldAndNotSentAgain() throws IOException {
        try (var service = start(); var phone = new Phone(service::port)) {
            bulk.add = FakeProvider.says("You have active order with this link. Please wait until order being completed.");
            pay(phone, ask(phone, ASHA, 1, "m1"), "600000000001");
            Await.until("it is to be tried later", () -> bulk.adds.size() == 1 && status("SMM10001") == OrderStatus.PAID);
            // as if the program had ended between the attempt and its answer
            var plan = open.store().writer().call(() -> service.useCases().submitOrder().begin(10_001, SubmitOrder.Turn.ANY));
            assertTrue(plan.isPresent());
        }
        bulk.add = bulk::accept;
        try (var service = start(); var phone = new Phone(service::port)) {
            assertEquals(200, phone.webhook(Hooks.text("m2", RAVI, CLOCK.instant(), "wallet")));
            Await.until("it works", () -> graph.to(RAVI).size() == 1);
            service.sweepNow();
            var order = open.store().reader().call(() -> open.repositories().orders().byOrderId("SMM10001").orElseThrow());
            assertEquals(Held.SUBMISSION_UNKNOWN, order.held());
            assertEquals(OrderStatus.SUBMITTING, order.status());
        }
        assertEquals(1, bulk.adds.size());
    }
}
