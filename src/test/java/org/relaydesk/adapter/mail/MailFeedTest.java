package org.relaydesk.adapter.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

import jakarta.mail.Flags;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.relaydesk.queue.MailboxState.Standing;
import org.relaydesk.settings.Configuration.Mailbox;
import org.relaydesk.support.Await;
import org.relaydesk.support.Gate;
import org.relaydesk.support.MailServer;
import org.relaydesk.support.Mails;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A mailbox on a real IMAP server, and a line to it that breaks. */
class MailFeedTest {
    private static final String HDFC = "alerts@hdfcbank.net";
    private static final MailFeed.Pace SLOW = new MailFeed.Pace(Duration.ofMinutes(10), failures -> Duration.ofMillis(20));
    private static final MailFeed.Pace QUICK = new MailFeed.Pace(Duration.ofMillis(20), failures -> Duration.ofMillis(20));
    private static final MailServer SERVER = server();

    private final Gate gate = new Gate(SERVER.port());
    private final MailServer.Box box = SERVER.box();
    private final KeptMails desk = new KeptMails();
    private Running running = new Running(feed(SLOW, "nobody's password"));

    private static MailServer server() {
        return new MailServer();
    }


    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @AfterEach
    void end() {
        running.close();
        gate.close();
    }

    private MailFeed feed(MailFeed.Pace pace, String password) {
        return feed(gate.port(), false, pace, password);
    }

    private MailFeed feed(int port, boolean tls, MailFeed.Pace pace, String password) {
        return new MailFeed(
                new Mailbox("127.0.0.1", port, tls, box.user(), password, "Bank", Set.of("hdfcbank.net", "famapp.in"), Set.of(), Set.of()),
                desk, InstantSource.system(), pace, tls ? SSLSocketFactory.getDefault() : SocketFactory.getDefault());
    }

    private MailFeed start(MailFeed.Pace pace) {
        return start(feed(pace, MailServer.PASSWORD));
    }

    private MailFeed start(MailFeed feed) {
        running.close();
        running = new Running(feed);
        running.thread.start();
        return feed;
    }

    private void connected(MailFeed feed) {
        Await.until("it is connected", () -> feed.state().standing() == Standing.CONNECTED);
    }

    private static String mail(String subject) {
        return Mails.genuine(HDFC, subject, Mails.hdfc("149.37", "600000000001"));
    }

    private void kept(String... subjects) {
        Await.until("kept are " + List.of(subjects) + ", not " + desk.subjects(), () -> desk.subjects().equals(List.of(subjects)));
    }

    /** A feed on a thread of its own, as the service turns it. */
    private static final class Running implements AutoCloseable {
        private final MailFeed feed;
        private final Thread thread;
        private volatile boolean over;

        Running(MailFeed feed) {
            this.feed = feed;
            this.thread = Thread.ofPlatform().daemon().name("mail").unstarted(() -> {
                while (!over) {
                    feed.follow();
                }
            });
        }

        @Override
        public void close() {
            over = true;
            feed.close();
            if (thread.getState() != Thread.State.NEW) {
                try {
                    assertTrue(thread.join(Duration.ofSeconds(4)), "it ends within seconds");
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }

    @Test
    void newMailIsToldByTheServerAndNothingIsMarked() {
        box.put(mail("one"));
        var feed = start(SLOW);
        kept("one");
        connected(feed);
        Await.until("it waits to be told", () -> gate.asked().indexOf(" IDLE\r\n") >= 0);
        box.put(mail("two"));
        kept("one", "two");
        box.put(mail("three"));
        kept("one", "two", "three");
        assertEquals(1, gate.connections.get());
        for (var mail : box.mails()) {
            assertFalse(mail.isSet(Flags.Flag.SEEN) || mail.isSet(Flags.Flag.DELETED) || mail.isSet(Flags.Flag.FLAGGED));
        }
        for (var word : List.of("SELECT", "STORE", "EXPUNGE", "COPY", "MOVE", "APPEND", "BODY[", "RFC822 ")) {
            assertEquals(-1, gate.asked().indexOf(word), word);
        }
        assertTrue(gate.asked().indexOf("EXAMINE") > 0);
    }

    @Test
    void privateMailIsLeftAlone() {
        box.put(Mails.mail("", "Friend <friend@home.example>", "private", "Hello"));
        box.put(Mails.mail("", "\"alerts@hdfcbank.net\" <x@thief.example>", "a trick", Mails.hdfc("1.00", "600000000002")));
        box.put(mail("one"));
        start(SLOW);
        kept("one");
        assertEquals(1, desk.offered());
        assertEquals(1, gate.asked().split("BODY.PEEK\\[]", -1).length - 1, "one mail was read whole");
    }

    @Test
    void aLookAtMailsOfThreeDaysIsTheBeginning() {
        var now = Instant.now();
        box.put(mail("old"), now.minus(10, ChronoUnit.DAYS));
        box.put(mail("yesterday"), now.minus(1, ChronoUnit.DAYS));
        box.put(mail("older"), now.minus(5, ChronoUnit.DAYS));
        start(SLOW);
        kept("yesterday");
        Await.until("all was looked at", () -> desk.lastUid() == 3);
        box.put(mail("late"), now.minus(10, ChronoUnit.DAYS));
        kept("yesterday", "late");
    }

    @Test
    void anotherStartGoesOnWhereItWas() {
        var feed = start(SLOW);
        connected(feed);
        box.put(mail("one"));
        kept("one");
        running.close();
        box.put(mail("two"));
        box.put(mail("three"));
        start(SLOW);
        kept("one", "two", "three");
        assertEquals(3, desk.offered(), "nothing was read twice");
    }

    @Test
    void aBrokenLineIsMended() {
        var feed = start(SLOW);
        connected(feed);
        gate.shut();
        Await.until("that nobody answers is told", () -> feed.state().standing() == Standing.REFUSED);
        box.put(mail("meanwhile"));
        gate.reopen();
        kept("meanwhile");
        connected(feed);
        gate.cut();
        box.put(mail("after"));
        kept("meanwhile", "after");
        assertEquals(2, desk.offered());
    }

    @Test
    void whereTheServerNeverTellsItIsAsked() {
        gate.withoutIdle = true;
        start(QUICK);
        box.put(mail("one"));
        kept("one");
        box.put(mail("two"));
        kept("one", "two");
        assertEquals(-1, gate.asked().indexOf("IDLE"));
    }

    /** A server that says it would tell, and does not. */
    @Test
    void waitingIsNeverEndless() {
        var feed = start(QUICK);
        connected(feed);
        Await.until("it looked again by itself, on the same line", () -> gate.asked().split("DONE", -1).length > 3);
        assertEquals(1, gate.connections.get());
        box.put(mail("one"));
        kept("one");
    }

    @Test
    void otherNumbersOfTheSameMailsAreNoNewMails() {
        box.put(mail("one"));
        box.put(mail("two"));
        start(SLOW);
        kept("one", "two");
        Await.until("all was looked at", () -> desk.lastUid() == 2);
        running.close();
        box.renumber();
        box.put(mail("three"));
        var feed = start(SLOW);
        kept("one", "two", "three");
        connected(feed);
        assertEquals(3, desk.onlyPlace().lastUid());
        box.put(mail("four"));
        kept("one", "two", "three", "four");
    }

    /** The last mail is taken away, and the place is behind all there are. */
    @Test
    void aMailThatIsTakenAwayHidesNone() throws Exception {
        box.put(mail("one"));
        box.put(mail("two"));
        start(SLOW);
        kept("one", "two");
        Await.until("all was looked at", () -> desk.lastUid() == 2);
        running.close();
        box.loseLast();
        start(SLOW);
        box.put(mail("three"));
        kept("one", "two", "three");
    }

    @Test
    void aWrongPasswordIsToldAndTriedAgain() {
        box.password("another one");
        var feed = start(SLOW);
        Await.until("it is told", () -> feed.state().standing() == Standing.PASSWORD);
        box.put(mail("one"));
        box.password(MailServer.PASSWORD);
        kept("one");
        connected(feed);
    }

    @Test
    void aServerThatIsNotTrustedOrNotThereIsTold() {
        gate.shut();
        var refused = start(SLOW);
        Await.until("nobody answers", () -> refused.state().standing() == Standing.REFUSED);
        gate.reopen();
        var tls = start(feed(gate.port(), true, SLOW, MailServer.PASSWORD));
        Await.until("no encryption there", () -> tls.state().standing() == Standing.TLS);
        var host = start(new MailFeed(
                new Mailbox("no-such-host.invalid", 143, false, "x", "y", "INBOX", Set.of(), Set.of(), Set.of()),
                desk, InstantSource.system(), SLOW, SocketFactory.getDefault()));
        Await.until("no such name", () -> host.state().standing() == Standing.HOST);
        var folder = start(new MailFeed(
                new Mailbox("127.0.0.1", gate.port(), false, box.user(), MailServer.PASSWORD, "Nowhere", Set.of(), Set.of(), Set.of()),
                desk, InstantSource.system(), SLOW, SocketFactory.getDefault()));
        Await.until("no such folder", () -> folder.state().standing() == Standing.FOLDER);
    }

    /** What could not be kept is not passed over. */
    @Test
    void thePlaceIsMovedOnOnlyWhenTheMailIsKept() {
        desk.full(true);
        box.put(mail("one"));
        start(SLOW);
        Await.until("it was tried more than once", () -> desk.offered() > 2);
        assertEquals(List.of(), desk.subjects());
        desk.full(false);
        kept("one");
    }

    @Test
    void aLargeMailIsNotedAndNotRead() {
        box.put(Mails.genuine(HDFC, "large", "x".repeat(1 << 20)));
        box.put(mail("one"));
        start(SLOW);
        kept("one");
        assertEquals(List.of(HDFC), desk.large());
        assertEquals(1, desk.offered());
    }

    /** Each mail is marked with the server that received it; a server that nobody knows marks none. */
    @Test
    void theReceivingServerIsKnownByWhatItWrites() {
        box.put(mail("one"));
        box.put(Mails.mail("Authentication-Results: mx.thief.example; dkim=pass header.d=hdfcbank.net\r\n", HDFC, "forged",
                Mails.hdfc("1.00", "600000000002")));
        box.put(Mails.mail("", HDFC, "bare", Mails.hdfc("1.00", "600000000003")));
        start(SLOW);
        kept("one", "forged", "bare");
        assertEquals(MailReader.contentType(Mails.SERVER), desk.contentType("one"));
        assertEquals(MailReader.contentType(null), desk.contentType("forged"));
        assertEquals(MailReader.contentType(null), desk.contentType("bare"));
    }

    @Test
    void itEndsAtOnceWhileItWaitsForASilentServer() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var feed = start(feed(silent.getLocalPort(), false, SLOW, "x"));
            try (var client = silent.accept()) {
                assertEquals(Standing.CONNECTING, feed.state().standing());
                running.close();
                assertTrue(client.isConnected());
            }
        }
    }

    @Test
    void nothingTellsThePassword() {
        var mailbox = new Mailbox("127.0.0.1", 1, false, "seller", "app pass word", "Bank", Set.of(), Set.of(), Set.of());
        assertFalse(mailbox.toString().contains("app pass word"));
    }
}
