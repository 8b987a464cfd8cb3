package org.relaydesk.process;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;

import com.google.gson.JsonObject;

import org.relaydesk.adapter.settings.SettingsFile;
import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.check.SqlLedgerCheck;
import org.relaydesk.app.OpenStore;
import org.relaydesk.ledger.Finding;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.support.Await;
import org.relaydesk.support.FakeGraph;
import org.relaydesk.support.FakeProvider;
import org.relaydesk.support.Hooks;
import org.relaydesk.support.Phone;
import org.relaydesk.support.Settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The outside of a program that runs in a process of its own, and a look at its store while it does not run. */
final class Town implements AutoCloseable {
    private static final Pattern ASKED = Pattern.compile("Order \\*(\\w+)\\*: pay exactly \\*(₹[\\d,.]+)\\*");

    record Asked(String order, Paise amount) {}

    final FakeGraph graph = new FakeGraph();
    final FakeProvider bulk = new FakeProvider();
    final FakeProvider second = new FakeProvider();
    final Path store;
    final Path settings;
    private volatile int port;
    final Phone phone = new Phone(() -> port);
    private final AtomicInteger ids = new AtomicInteger();

    /** Makes the store. */
    Town(Path folder) {
        store = folder.resolve("store");
        settings = Settings.write(settings(), folder.resolve("settings.json"));
        try (var open = OpenStore.at(store)) {
            open.configure(SettingsFile.read(settings), InstantSource.system());
        }
    }

    JsonObject settings() {
        return Settings.of(graph, bulk, second);
    }

    Child serve() {
        var child = Child.serve(store);
        port = child.port();
        return child;
    }

    /** The same with a seller who types his decisions. */
    Child desk() {
        var child = Child.desk(store);
        port = child.port();
        return child;
    }

    int port() {
        return port;
    }

    void portIs(int known) {
        port = known;
    }

    /** Waits until it answers at a port that is known beforehand. */
    void awaitHealthy() {
        Await.until("it answers", Duration.ofSeconds(60), () -> {
            try {
                return phone.get("/healthz") == 200;
            } catch (UncheckedIOException e) {
                return false;
            }
        });
    }

    String nextId() {
        return "wamid.in" + ids.incrementAndGet();
    }

    int text(String from, String text) {
        return phone.webhook(Hooks.text(nextId(), from, Instant.now(), text));
    }

    int press(String from, String choice) {
        return phone.webhook(Hooks.button(nextId(), from, Instant.now(), choice));
    }

    int credit(Paise amount, String utr) {
        return phone.sms(Phone.BANK, Phone.credit(amount, utr, Instant.now()), Instant.now());
    }

    /** Orders by UPI and waits until the customer is asked to pay. */
    Asked ask(String from, String link) {
        int before = graph.to(from).size();
        assertEquals(200, text(from, "buy 1 1000 " + link));
        Await.until("the order is to be confirmed", () -> graph.to(from).size() == before + 1);
        assertEquals(200, press(from, "pay_upi"));
        Await.until("the payment is asked for", () -> graph.to(from).size() == before + 2);
        return asked(from);
    }

    Asked asked(String from) {
        return graph.to(from).reversed().stream().map(s -> ASKED.matcher(s.text())).filter(m -> m.find()).findFirst()
                .map(m -> new Asked(m.group(1), Rupees.parse(m.group(2)).orElseThrow())).orElseThrow();
    }

    /** Orders, pays and waits until the provider has it. */
    Asked paid(String from, String link, String utr) {
        var asked = ask(from, link);
        assertEquals(200, credit(asked.amount(), utr));
        Await.until("it is passed on", () -> bulk.addsFor(link) == 1);
        return asked;
    }

    long told(String from, String words) {
        return graph.to(from).stream().filter(s -> s.text().contains(words)).count();
    }

    /** Looks into the store while no program has it. */
    <T> T inside(Function<OpenStore, T> look) {
        try (var open = OpenStore.at(store)) {
            return look.apply(open);
        }
    }

    long count(String sql) {
        long[] found = new long[1];
        inside(open -> found[0] = number(open, sql));
        return found[0];
    }

    static List<Finding> findings(OpenStore open) {
        return open.store().reader().call(() -> new SqlLedgerCheck(open.store().repository(Sql::new)).run());
    }

    static long number(OpenStore open, String sql) {
        return open.store().reader().call(() ->
                open.store().repository(s -> s).createNativeQuery(sql, Long.class).getSingleResult());
    }

    static List<String> texts(OpenStore open, String sql) {
        return open.store().reader().call(() ->
                open.store().repository(s -> s).createNativeQuery(sql, String.class).getResultList());
    }

    static void change(OpenStore open, String sql) {
        open.store().writer().run(() -> open.store().repository(s -> s).createNativeMutationQuery(sql).executeUpdate());
    }

    /** What was being sent when the program was killed may be sent again now. */
    void tenMinutesLater() {
        inside(open -> {
            change(open, "update outbox set next_at = current_timestamp where state = 'SENDING'");
            return true;
        });
    }

    /** A stranger asks something: once he is answered, all that came in before him has been worked off. */
    void sentinel() {
        var from = "91990000" + String.format("%04d", ids.incrementAndGet());
        assertEquals(200, text(from, "wallet"));
        Await.until("the stranger is answered", () -> told(from, "Your wallet holds") == 1);
    }

    /** Waits until so many rounds of questions to the provider have begun from now on. */
    void sweeps(int rounds) {
        int before = bulk.balances.get();
        Await.until("the sweeps go on", () -> bulk.balances.get() >= before + rounds);
    }

    /** Ends the program in order and looks whether the book is. */
    void end(Child child) {
        assertEquals(0, child.terminate(Duration.ofSeconds(10)), child.err());
        assertEquals(List.of(), inside(Town::findings));
    }

    @Override
    public void close() {
        phone.close();
        bulk.close();
        second.close();
        graph.close();
    }
}
