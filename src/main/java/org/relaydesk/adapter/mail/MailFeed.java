package org.relaydesk.adapter.mail;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;

import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.queue.Backoff;
import org.relaydesk.queue.MailboxState;
import org.relaydesk.queue.MailboxState.Standing;
import org.relaydesk.settings.Configuration.Mailbox;

/**
 * Follows a mailbox: what is from a bank is kept, all other mails are left alone, and none is marked or moved. It goes on
 * where it stopped. Where the server numbers its mails anew, it looks again through all that may be new; a mail that it
 * had before is known by its bytes.
 */
public final class MailFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MailFeed.class);
    private static final Duration FIRST = Duration.ofDays(3);
    /** Servers count days in their own time zone, and some clocks are wrong. */
    private static final Duration MARGIN = Duration.ofDays(2);

    private static final String FROM = "From";
    private static final String RESULTS = "Authentication-Results";

    private final Mailbox mailbox;
    private final MailDesk desk;
    private final InstantSource clock;
    private final Pace pace;
    private final Sockets sockets;
    private final OwnServer own;
    private final Stamps stamps = new Stamps();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wake = lock.newCondition();
    private boolean closed;
    private int failures;
    private long learntTo;
    private int seen;
    private volatile MailboxState state = new MailboxState(Standing.CONNECTING, null);

    /**
     * How long it waits.
     *
     * @param look after which it looks, although the server told of nothing
     * @param again before the next attempt, by the number of those that failed
     */
    record Pace(Duration look, IntFunction<Duration> again) {
        /** A minute at most until a mail is seen; five until a mailbox is that was away for long. */
        static final Pace USUAL = new Pace(Duration.ofSeconds(50), failures -> {
            var pause = Backoff.after(failures);
            return pause.compareTo(Duration.ofMinutes(5)) < 0 ? pause : Duration.ofMinutes(5);
        });
    }

    public MailFeed(Mailbox mailbox, MailDesk desk, InstantSource clock) {
        this(mailbox, desk, clock, Pace.USUAL, mailbox.tls() ? SSLSocketFactory.getDefault() : SocketFactory.getDefault());
    }

    MailFeed(Mailbox mailbox, MailDesk desk, InstantSource clock, Pace pace, SocketFactory factory) {
        this.mailbox = mailbox;
        this.desk = desk;
        this.clock = clock;
        this.pace = pace;
        this.sockets = new Sockets(factory);
        this.own = OwnServer.of(mailbox);
    }

    /** How it stands now; from any thread. */
    public MailboxState state() {
        return state;
    }

    /** Connects and follows the mailbox until the connection breaks or the feed is closed; then waits before the next time. */
    public void follow() {
        if (isClosed()) {
            return;
        }
        try (var folder = ImapFolder.open(mailbox, sockets)) {
            learn(folder);
            long last = start(folder);
            while (!isClosed()) {
                last = catchUp(folder, last);
                failures = 0;
                state = new MailboxState(Standing.CONNECTED, clock.instant());
                if (folder.idles()) {
                    folder.idle(pace.look, seen);
                } else {
                    pause(pace.look);
                }
            }
        } catch (MessagingException e) {
            broken(Trouble.of(e));
        } catch (RuntimeException e) {
            // of the store that does not take a mail now, or of a server that says what no server should
            LOG.error("a mail could not be read or kept; it is tried again", e);
            broken(Standing.LOST);
        }
    }

    private void broken(Standing trouble) {
        if (isClosed()) {
            return;
        }
        failures++;
        if (state.standing() != trouble) {
            LOG.warn("the mailbox can't be read: {}; it is tried again", trouble);
        }
        state = new MailboxState(trouble, state.lookedAt());
        pause(pace.again.apply(failures));
    }

    /** How the server marks what it receives. */
    private void learn(ImapFolder folder) throws MessagingException {
        stamps.clear();
        if (own.learns()) {
            learntTo = folder.newestUid();
            var last = folder.last(Stamps.MOST);
            folder.fetch(last, RESULTS);
            for (var message : last) {
                stamps.see(ImapFolder.header(message, RESULTS));
            }
        }
    }

    /** The UID up to which all has been looked at. */
    private long start(ImapFolder folder) throws MessagingException {
        var now = clock.instant();
        long validity = folder.uidValidity();
        long newest = folder.newestUid();
        var known = desk.place(name()).orElse(null);
        if (known != null && known.uidValidity() == validity && known.lastUid() <= newest) {
            return known.lastUid();
        }
        keep(folder, folder.since(known == null ? now.minus(FIRST) : known.lookedAt().minus(MARGIN), known != null));
        desk.moveTo(new MailPlace(name(), validity, newest, now));
        return newest;
    }

    /** Looks at what is behind a UID; where it is then. What arrives meanwhile is looked at too. */
    private long catchUp(ImapFolder folder, long from) throws MessagingException {
        long last = from;
        do {
            var now = clock.instant();
            seen = folder.count();
            var fresh = folder.behind(last);
            if (!fresh.isEmpty()) {
                long newest = folder.uid(fresh.getLast());
                keep(folder, fresh);
                desk.moveTo(new MailPlace(name(), folder.uidValidity(), newest, now));
                last = newest;
            }
        } while (folder.count() > seen);
        return last;
    }

    private void keep(ImapFolder folder, List<Message> messages) throws MessagingException {
        folder.fetch(messages, own.learns() ? new String[] {FROM, RESULTS} : new String[] {FROM});
        for (var message : messages) {
            if (isClosed()) {
                throw new MessagingException("the feed ends");
            }
            if (own.learns() && folder.uid(message) > learntTo) {
                stamps.see(ImapFolder.header(message, RESULTS));
            }
            keep(message);
        }
    }

    private void keep(Message message) throws MessagingException {
        var from = ImapFolder.header(message, FROM);
        if (!Sender.concerns(from, mailbox.allow())) {
            return;
        }
        try {
            var raw = ImapFolder.raw(message);
            if (raw.isEmpty()) {
                desk.tooLarge(Sender.of(from).map(Sender::address).orElse(""));
                return;
            }
            desk.keep(raw.get(), MailReader.contentType(server(message))).join();
        } catch (MessageRemovedException e) {
            LOG.info("a mail was taken away before it could be read");
        }
    }

    private @Nullable String server(Message message) throws MessagingException {
        return ImapFolder.header(message, RESULTS).stream().findFirst().flatMap(Stamps::id)
                .filter(id -> own.isOwn(id, stamps)).orElse(null);
    }

    private String name() {
        return mailbox.user() + " at " + mailbox.host() + ":" + mailbox.port() + "/" + mailbox.folder();
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    private void pause(Duration most) {
        lock.lock();
        try {
            long left = most.toNanos();
            while (!closed && left > 0) {
                left = wake.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    /** Ends it from another thread, whatever it waits for: {@link #follow} returns soon, and does nothing from then on. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            wake.signalAll();
        } finally {
            lock.unlock();
        }
        sockets.breakOff();
    }
}
