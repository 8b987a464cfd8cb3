package org.relaydesk.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.money.Paise;
import org.relaydesk.support.Await;
import org.relaydesk.support.Hooks;
import org.relaydesk.support.Phone;
import org.relaydesk.support.Settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The commands as people and scripts run them. */
class ServeTest {
    private static final String ASHA = "919800000001";
    private static final String RAVI = "919800000002";

    @TempDir
    Path folder = Path.of("");

    private Town town;

    @BeforeEach
    void open() {
        town = new Town(folder);
    }

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void fromConfigureToExport() throws IOException {
        var fresh = folder.resolve("fresh");
        try (var configure = Child.run("configure", "--store", fresh.toString(), town.settings.toString())) {
            assertEquals(0, configure.exit(Duration.ZERO), configure.err());
            assertEquals("", configure.err());
        }
        Paise paid;
        try (var serve = Child.serve(fresh); var phone = new Phone(serve::port)) {
            assertEquals("listening on 127.0.0.1:" + serve.port() + "\n", serve.out());
            assertEquals(200, phone.get("/healthz"));
            assertEquals(200, phone.get("/policy"));
            assertEquals(404, phone.get("/admin"));
            var now = Instant.now();
            assertEquals(200, phone.webhook(Hooks.text("w1", ASHA, now, "buy 1 1000 https://instagram.com/a")));
            Await.until("it is answered", () -> town.graph.to(ASHA).size() == 1);
            assertEquals(200, phone.webhook(Hooks.button("w2", ASHA, now, "pay_upi")));
            Await.until("the payment is asked for", () -> town.graph.to(ASHA).size() == 2);
            paid = town.asked(ASHA).amount();
            assertEquals(200, phone.sms(
                    Phone.BANK, Phone.credit(paid, "600000000001", now), now));
            Await.until("it is passed on", () -> town.bulk.adds.size() == 1);
            town.bulk.is("23501", "Partial", "157");
            Await.until("the refund is told", () -> town.told(ASHA, "was delivered in part: 157 of 1,000") == 1);

            long start = System.nanoTime();
            assertEquals(0, serve.terminate(Duration.ofSeconds(10)), serve.err());
            assertTrue(Duration.ofNanos(System.nanoTime() - start).compareTo(Duration.ofSeconds(10)) < 0);
            assertEquals(List.of(), serve.err().lines().filter(l -> !l.contains("on the store's own disk")).toList(),
                    "nothing to complain of");
        }
        assertEquals(1, town.bulk.adds.size());

        try (var verify = Child.run("verify", "--store", fresh.toString())) {
            assertEquals(0, verify.exit(Duration.ZERO), verify.out());
        }
        var file = folder.resolve("export.json");
        try (var export = Child.run("export", "--store", fresh.toString(), "--out", file.toString())) {
            assertEquals(0, export.exit(Duration.ZERO), export.err());
        }
        var document = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        var refund = paid.proRata(157, 1000);
        var order = document.getAsJsonArray("orders").get(0).getAsJsonObject();
        assertEquals("SMM10001", order.get("id").getAsString());
        assertEquals("PARTIAL", order.get("status").getAsString());
        assertEquals(paid.value(), order.get("paidPaise").getAsLong());
        assertEquals(refund.value(), order.get("refundedPaise").getAsLong());
        assertEquals("23501", order.get("providerOrderId").getAsString());
        assertEquals("157", order.get("remains").getAsString());
        assertEquals("bulkpanel", order.get("provider").getAsString());
        var customer = document.getAsJsonArray("customers").get(0).getAsJsonObject();
        assertEquals(refund.value(), customer.get("walletPaise").getAsLong());
        assertEquals("[\"" + ASHA + "\"]", customer.get("identities").toString());
        assertEquals("GOOD", customer.get("standing").getAsString());
        assertEquals(4, document.getAsJsonArray("transfers").size(), "received, paid, refunded, earned");
        assertTrue(all(document.getAsJsonArray("transfers")).anyMatch(t -> t.get("key").getAsString().equals("upi:600000000001")
                && t.get("debit").getAsString().equals("BANK") && t.get("credit").getAsString().equals("UNMATCHED")));
        assertEquals("MATCHED", document.getAsJsonArray("payments").get(0).getAsJsonObject().get("state").getAsString());
        assertEquals(2, all(document.getAsJsonArray("messages")).filter(m -> m.get("direction").getAsString().equals("IN")).count());
        assertEquals(town.graph.to(ASHA).size(),
                all(document.getAsJsonArray("messages")).filter(m -> m.get("direction").getAsString().equals("OUT")).count());
        assertTrue(document.has("mismatches") && document.has("reviews"));
        assertFalse(Files.exists(folder.resolve("export.json.part")));
    }

    private static Stream<JsonObject> all(JsonArray array) {
        return array.asList().stream().map(JsonElement::getAsJsonObject);
    }

    @Test
    void aSecondInstanceIsRefusedByTheNameOfTheFirst() {
        var export = folder.resolve("export.json");
        try (var first = town.serve()) {
            var store = town.store.toString();
            var others = List.of(
                    Child.serve(town.store), Child.window(town.store), Child.start("verify", "--store", store),
                    Child.start("export", "--store", store, "--out", export.toString()),
                    Child.start("configure", "--store", store, town.settings.toString()),
                    Child.start("backup", "--store", store, "--out", folder.resolve("b.zip").toString()),
                    Child.start("restore", "--store", store, "--from", town.store.resolve("book.jsonl").toString(), "--set-aside"));
            for (var other : others) {
                try (other) {
                    assertEquals(1, other.exit(Duration.ofSeconds(60)));
                    assertEquals("relaydesk: the store in " + town.store + " is open already: process " + first.pid() + " has it\n",
                            other.err());
                    assertEquals("", other.out());
                }
            }
            assertFalse(Files.exists(export));
            assertEquals(200, town.text(ASHA, "wallet"));
            Await.until("the first one serves on", () -> town.graph.to(ASHA).size() == 1);
            town.end(first);
        }
        try (var verify = Child.run("verify", "--store", town.store.toString())) {
            assertEquals(0, verify.exit(Duration.ZERO), "and once it has ended, the store is free");
        }
    }

    /** The provider hangs in {@code add} and in {@code status}, WhatsApp in a message, and a caller in the middle of his body. */
    private Child inTrouble(Supplier<Child> program) throws IOException {
        var slow = town.settings();
        slow.getAsJsonArray("providers").forEach(p -> p.getAsJsonObject().addProperty("timeoutSeconds", 120));
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            slow.getAsJsonObject("listener").addProperty("port", free.getLocalPort());
            town.portIs(free.getLocalPort());
        }
        try (var configure = Child.run("configure", "--store", town.store.toString(),
                Settings.write(slow, folder.resolve("slow.json")).toString())) {
            assertEquals(0, configure.exit(Duration.ZERO));
        }
        var child = program.get();
        town.awaitHealthy();
        town.paid(RAVI, "https://instagram.com/r", "600000000002");
        var asked = town.ask(ASHA, "https://instagram.com/a");
        Await.until("the first one is with the provider", () -> town.told(RAVI, "is being worked on") == 1);
        town.bulk.status = (_, _) -> town.bulk.hang();
        town.bulk.add = town.bulk::hang;
        town.graph.messages = (_, message) -> {
            town.graph.take(message);
            town.bulk.hang();
        };
        assertEquals(200, town.credit(asked.amount(), "600000000001"));
        Await.until("the order is being sent", () -> town.bulk.adds.size() == 2);
        return child;
    }

    private Socket halfABody() throws IOException {
        var caller = new Socket(InetAddress.getLoopbackAddress(), town.port());
        caller.getOutputStream().write(("POST /whatsapp/cloud HTTP/1.1\r\nHost: x\r\nX-Hub-Signature-256: sha256=00\r\n"
                + "Content-Length: 1000\r\n\r\n{").getBytes(StandardCharsets.US_ASCII));
        return caller;
    }

    /** Webhooks until nobody listens any more; those that were acknowledged. */
    private CompletableFuture<Set<String>> knocking() {
        var acknowledged = ConcurrentHashMap.<String>newKeySet();
        return CompletableFuture.supplyAsync(() -> {
            try {
                for (int i = 0; i < 100_000; i++) {
                    var id = "knock" + i;
                    if (town.phone.webhook(Hooks.text(id, RAVI, Instant.now(), "wallet")) == 200) {
                        acknowledged.add(id);
                    }
                }
            } catch (UncheckedIOException e) {
                // it has ended
            }
            return acknowledged;
        });
    }

    private void endsInOrder(Child child, Consumer<Child> tell) throws IOException {
        try (child; var _ = halfABody()) {
            var knocking = knocking();
            long start = System.nanoTime();
            tell.accept(child);
            assertEquals(0, child.exit(Duration.ofSeconds(10)), child.err());
            assertTrue(Duration.ofNanos(System.nanoTime() - start).compareTo(Duration.ofSeconds(10)) < 0);
            var acknowledged = knocking.join();
            assertEquals(List.of("SUBMITTING SUBMISSION_UNKNOWN"), town.inside(open -> Town.texts(open,
                    "select status || ' ' || held from customer_order where provider_order_id is null")), "booked as unclear");
            assertEquals(List.of(), town.inside(Town::findings));
            var bodies = town.inside(open -> Town.texts(open, "select utf8tostring(body) from inbox"));
            acknowledged.forEach(id -> assertTrue(bodies.stream().anyMatch(b -> b.contains("\"" + id + "\"")), id));
        }
    }

    /** DESIGN: everything closes in order on exit, within 10 s, and nothing in flight is lost. */
    @Test
    void itEndsInTimeWhileTheOutsideHangs() throws IOException {
        endsInOrder(inTrouble(() -> Child.serve(town.store)), child -> child.terminate());
    }

    @Test
    void theWindowEndsInTimeWhenItIsClosed() throws IOException {
        endsInOrder(inTrouble(() -> Child.hiddenWindow(town.store)), child -> child.type("close"));
    }

    @Test
    void theWindowEndsInTimeWhenTheSessionEnds() throws IOException {
        endsInOrder(inTrouble(() -> Child.hiddenWindow(town.store)), child -> child.terminate());
    }

    @Test
    void aPortThatIsTakenIsSaidInOneSentence() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = town.settings();
            settings.getAsJsonObject("listener").addProperty("port", taken.getLocalPort());
            try (var configure = Child.run("configure", "--store", town.store.toString(),
                    Settings.write(settings, folder.resolve("port.json")).toString())) {
                assertEquals(0, configure.exit(Duration.ZERO));
            }
            try (var serve = Child.run("serve", "--store", town.store.toString())) {
                assertEquals(1, serve.exit(Duration.ZERO));
                assertTrue(serve.err().lines().anyMatch(l -> l.startsWith("relaydesk: cannot listen on 127.0.0.1 port "
                        + taken.getLocalPort())), serve.err());
                assertEquals("", serve.out());
            }
        }
    }
}
