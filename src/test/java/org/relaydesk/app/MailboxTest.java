package org.relaydesk.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.adapter.settings.SettingsFile;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.queue.Inbox;
import org.relaydesk.queue.InboxDoor;
import org.relaydesk.queue.MailboxState.Standing;
import org.relaydesk.support.Await;
import org.relaydesk.support.FakeGraph;
import org.relaydesk.support.FakeProvider;
import org.relaydesk.support.Gate;
import org.relaydesk.support.Hooks;
import org.relaydesk.support.MailServer;
import org.relaydesk.support.Mails;
import org.relaydesk.support.Phone;
import org.relaydesk.support.Settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The running service with a mailbox: a bank's mail pays, and nobody else's does. */
class MailboxTest {
    private static final String ASHA = "919800000001";
    private static final String HDFC = "alerts@hdfcbank.net";
    private static final InstantSource CLOCK = InstantSource.system();
    private static final MailServer SERVER = new MailServer();

    @TempDir
    Path folder = Path.of("");

    private final FakeGraph graph = new FakeGraph();
    private final FakeProvider bulk = new FakeProvider();
    private final FakeProvider second = new FakeProvider();
    private final MailServer.Box box = SERVER.box();
    private final Gate gate = new Gate(SERVER.port());
    private OpenStore open;

    @BeforeEach
    void make() {
        var settings = Settings.of(graph, bulk, second);
        settings.getAsJsonObject("bankFeeds").add("email", email());
        open = OpenStore.at(folder.resolve("store"));
        open.configure(SettingsFile.read(Settings.write(settings, folder.resolve("settings.json"))), CLOCK);
    }

    private JsonObject email() {
        var email = JsonParser.parseString("""
                {"host":"127.0.0.1","tls":false,"folder":"Bank","allow":["hdfcbank.net"]}""").getAsJsonObject();
        email.addProperty("port", gate.port());
        email.addProperty("user", box.user());
        email.addProperty("password", MailServer.PASSWORD);
        return email;
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), VerifyCommand.check(open));
        open.close();
        gate.close();
        graph.close();
        bulk.close();
        second.close();
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private RelayService start() throws IOException {
        return RelayService.start(open, open.configuration(), CLOCK, new Random(4));
    }

    private Paise ask(Phone phone) {
        var now = CLOCK.instant();
        assertEquals(200, phone.webhook(Hooks.text("a", ASHA, now, "buy 1 1000 https://instagram.com/a")));
        assertEquals(200, phone.webhook(Hooks.button("b", ASHA, now, "pay_upi")));
        Await.until("the payment is asked for", () -> graph.to(ASHA).stream().anyMatch(s -> s.type().equals("image")));
        var caption = graph.to(ASHA).stream().filter(s -> s.type().equals("image")).toList().getLast().text();
        return Rupees.parse(caption.substring(caption.indexOf('₹'), caption.indexOf("* to"))).orElseThrow();
    }

    private long number(String sql) {
        return open.store().reader().call(() ->
                open.store().repository(s -> s).createNativeQuery(sql, Long.class).getSingleResult());
    }

    private static String words(Paise amount, String reference) {
        return Mails.hdfc(Rupees.plain(amount), reference);
    }

    private void refused(int many) {
        Await.until("refused are " + many, () -> number("select count(*) from book where what = 'mail.refused'") == many);
    }

    @Test
    void aBanksMailPaysAnOrderAndForgedOnesDoNot() throws IOException {
        try (var service = start(); var phone = new Phone(service::port)) {
            var amount = ask(phone);
            var words = words(amount, "600000000001");
            var server = "Authentication-Results: " + Mails.SERVER + "; ";
            box.put(Mails.mail("", "Friend <friend@home.example>", "private", "Hello"));
            box.put(Mails.mail(server + "dkim=fail header.d=hdfcbank.net\r\n", HDFC, "failed", words));
            box.put(Mails.mail(server + "none\r\n" + Mails.signed("hdfcbank.net"), HDFC, "below", words));
            box.put(Mails.mail(server + "dkim=pass header.d=thief.example\r\n", HDFC, "another's", words));
            box.put(Mails.mail("", HDFC, "bare", words));
            box.put(Mails.mail(Mails.signed("hdfcbank.net") + "From: x@thief.example\r\n", HDFC, "two", words));
            refused(5);
            assertEquals(0, number("select count(*) from bank_credit"));
            box.put(Mails.genuine(HDFC, "alert", words));
            Await.until("it is with the provider", () -> open.store().reader().call(() ->
                    open.repositories().orders().byOrderId("SMM10001").orElseThrow().status()) == OrderStatus.WITH_PROVIDER);
            Await.until("it says so", () -> service.mailbox().standing() == Standing.CONNECTED);
            assertEquals(1, number("select count(*) from credit_witness where source = 'mail' and sender = 'alerts@hdfcbank.net' and trust = 'DKIM'"));
            assertEquals(6, number("select count(*) from inbox where source = 'BANK_MAIL'"), "the private one is not kept");
            assertEquals(0, number("select count(*) from inbox where state = 'DEAD'"));
        }
    }

    @Test
    void anotherStartOtherNumbersAndCopiesDoubleNothing() throws IOException {
        box.put(Mails.genuine(HDFC, "one", Mails.hdfc("10.00", "600000000001")));
        try (var service = start()) {
            Await.until("the first", () -> number("select count(*) from bank_credit") == 1);
            Await.until("it says so", () -> service.mailbox().standing() == Standing.CONNECTED);
        }
        box.put(Mails.genuine(HDFC, "two", "Rs.20.00 is successfully credited to your account **4321 by VPA asha.k@okaxis ASHA K on 23-11-26."));
        try (var _ = start()) {
            Await.until("what came meanwhile", () -> number("select count(*) from bank_credit") == 2);
        }
        box.renumber();
        // the second one once more, by another way
        box.put(Mails.genuine(HDFC, "two", "Rs.20.00 is successfully credited to your account **4321 by VPA asha.k@okaxis ASHA K on 23-11-26.")
                .replace("192.0.2.7", "192.0.2.8"));
        box.put(Mails.genuine(HDFC, "three", Mails.hdfc("30.00", "600000000003")));
        try (var _ = start()) {
            Await.until("the third", () -> number("select count(*) from bank_credit") == 3);
            Await.until("all is worked off", () -> number("select count(*) from inbox where state = 'DUE'") == 0);
        }
        assertEquals(3, number("select count(*) from bank_credit"));
        assertEquals(4, number("select count(*) from inbox"), "a copy that took another way is kept, and told of nothing new");
        assertEquals(3_000 + 2_000 + 1_000, number("select abs(paise) from balance where account = 'UNMATCHED'"), "in the book once each");
    }

    @Test
    void whatIsNoMailIsADeadLetter() throws IOException {
        try (var service = start()) {
            new Inbox(open.repositories().inbox(), open.store().writer(), CLOCK, () -> { })
                    .accept(InboxDoor.Source.BANK_MAIL, "k", "no mail".getBytes(StandardCharsets.UTF_8), "").join();
            Await.until("it is kept and given up", () -> number("select count(*) from inbox where state = 'DEAD'") == 1);
            assertTrue(service.port() > 0);
        }
    }

    @Test
    void theServiceEndsSoonWhileTheMailboxIsSilent() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = new JsonObject();
            var feeds = new JsonObject();
            var email = email();
            email.addProperty("port", silent.getLocalPort());
            feeds.add("email", email);
            settings.add("bankFeeds", feeds);
            open.configure(SettingsFile.read(Settings.write(settings, folder.resolve("change.json"))), CLOCK);
            var service = start();
            try (var client = silent.accept()) {
                assertTrue(client.isConnected());
                long began = System.nanoTime();
                service.close();
                assertTrue(System.nanoTime() - began < Duration.ofSeconds(8).toNanos(), "it ends although nobody answers");
            }
        }
    }
}
