package org.relaydesk.adapter.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.event.MessageCountAdapter;
import jakarta.mail.event.MessageCountEvent;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.OrTerm;
import jakarta.mail.search.ReceivedDateTerm;
import jakarta.mail.search.SentDateTerm;

import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.settings.Configuration.Mailbox;

/** A connection to one folder, opened for reading only: no mail is ever marked as seen. For one thread. */
final class ImapFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ImapFolder.class);
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "20000";
    private static final Duration AGAIN = Duration.ofMillis(100);
    private static final int LARGEST = 1 << 20;
    private static final int AT_ONCE = 100;

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final boolean idles;
    /** What the server tells of new mails, also between two questions. */
    private final Semaphore news = new Semaphore(0);

    private ImapFolder(IMAPStore store, IMAPFolder folder, boolean idles) {
        this.store = store;
        this.folder = folder;
        this.idles = idles;
        folder.addMessageCountListener(new MessageCountAdapter() {
            @Override
            public void messagesAdded(MessageCountEvent event) {
                news.release();
            }
        });
    }

    /** @throws MessagingException as Angus tells what is wrong */
    static ImapFolder open(Mailbox mailbox, Sockets sockets) throws MessagingException {
        var properties = new Properties();
        properties.put("mail.imap.socketFactory", sockets);
        properties.put("mail.imap.ssl.socketFactory", sockets);
        properties.put("mail.imap.socketFactory.fallback", "false");
        properties.put("mail.imap.ssl.enable", Boolean.toString(mailbox.tls()));
        properties.put("mail.imap.ssl.checkserveridentity", "true");
        properties.put("mail.imap.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.imap.timeout", ANSWER_MILLIS);
        properties.put("mail.imap.peek", "true");
        var store = (IMAPStore) Session.getInstance(properties).getStore("imap");
        try {
            store.connect(mailbox.host(), mailbox.port(), mailbox.user(), password(mailbox));
            // asked while the connection is free: later it would take another one
            boolean idles = store.hasCapability("IDLE");
            var folder = (IMAPFolder) store.getFolder(mailbox.folder());
            folder.open(Folder.READ_ONLY);
            return new ImapFolder(store, folder, idles);
        } catch (MessagingException | RuntimeException e) {
            close(store);
            throw e;
        }
    }

    /** Google shows app passwords in four groups; the spaces are none of theirs. */
    private static String password(Mailbox mailbox) {
        return Provider.of(mailbox.host()).filter(p -> p == Provider.GMAIL).isPresent()
                ? mailbox.password().replaceAll("\\s", "")
                : mailbox.password();
    }

    /** The numbering of the mails: under another one a UID means another mail. */
    long uidValidity() throws MessagingException {
        return folder.getUIDValidity();
    }

    int count() throws MessagingException {
        return folder.getMessageCount();
    }

    /** The UID that the newest mail has, or had; 0 in a folder that never had one. */
    long newestUid() throws MessagingException {
        long next = folder.getUIDNext();
        int count = folder.getMessageCount();
        return Math.max(next - 1, count == 0 ? 0 : folder.getUID(folder.getMessage(count)));
    }

    /** Mails behind a UID, by UID. */
    List<Message> behind(long uid) throws MessagingException {
        return sorted(folder.getMessagesByUID(uid + 1, UIDFolder.LASTUID), uid);
    }

    /**
     * Mails that arrived on that day or later, by UID.
     *
     * @param sent whether those that were written then count too
     */
    List<Message> since(Instant day, boolean sent) throws MessagingException {
        var received = new ReceivedDateTerm(ComparisonTerm.GE, Date.from(day));
        return sorted(folder.search(sent ? new OrTerm(received, new SentDateTerm(ComparisonTerm.GE, Date.from(day))) : received), 0);
    }

    private List<Message> sorted(Message[] messages, long behind) throws MessagingException {
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(messages, profile);
        var all = new ArrayList<Message>();
        for (var message : messages) {
            // where there is nothing behind a UID, IMAP answers with the last mail before it
            if (message != null && !message.isExpunged() && uid(message) > behind) {
                all.add(message);
            }
        }
        all.sort(Comparator.comparingLong(this::uid));
        return all;
    }

    long uid(Message message) {
        try {
            return folder.getUID(message);
        } catch (MessagingException e) {
            return -1;
        }
    }

    /** The last mails by their number, as many as there are. */
    List<Message> last(int most) throws MessagingException {
        int count = folder.getMessageCount();
        return count == 0 ? List.of() : List.of(folder.getMessages(Math.max(1, count - most + 1), count));
    }

    /** Asks for some headers of mails, and for nothing else of them. */
    void fetch(List<Message> messages, String... headers) throws MessagingException {
        var profile = new FetchProfile();
        for (var header : headers) {
            profile.add(header);
        }
        for (int from = 0; from < messages.size(); from += AT_ONCE) {
            folder.fetch(messages.subList(from, Math.min(from + AT_ONCE, messages.size())).toArray(Message[]::new), profile);
        }
    }

    /** A header's values from the top; none of a mail that is gone. */
    static List<String> header(Message message, String name) throws MessagingException {
        try {
            var values = message.getHeader(name);
            return values == null ? List.of() : List.of(values);
        } catch (MessageRemovedException e) {
            return List.of();
        }
    }

    /** A mail's bytes; empty where it is larger than what is read. @throws MessageRemovedException where it is gone */
    static Optional<byte[]> raw(Message message) throws MessagingException {
        var mail = (IMAPMessage) message;
        mail.setPeek(true);
        if (mail.getSize() > LARGEST) {
            return Optional.empty();
        }
        try (var in = mail.getMimeStream(); var out = new ByteArrayOutputStream()) {
            out.writeBytes(in.readNBytes(LARGEST + 1));
            return out.size() > LARGEST ? Optional.empty() : Optional.of(out.toByteArray());
        } catch (IOException e) {
            throw new MessagingException("the mail did not come to its end", e);
        }
    }

    boolean idles() {
        return idles;
    }

    /**
     * Waits until the server tells of something, at most for a time.
     *
     * @param seen how many mails are known: it does not wait where there are more already
     */
    void idle(Duration most, int seen) throws MessagingException {
        news.drainPermits();
        if (folder.getMessageCount() != seen) {
            return;
        }
        var over = new CountDownLatch(1);
        Thread.ofVirtual().name("mail-idle").start(() -> endIdle(most, over));
        try {
            folder.idle(true);
        } finally {
            over.countDown();
            news.release();
        }
    }

    /** Ends the waiting after its time, or for a mail that was told of before the server said that it would tell. */
    private void endIdle(Duration most, CountDownLatch over) {
        try {
            var patience = most;
            while (over.getCount() > 0) {
                boolean told = news.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
                LOG.trace("the waiting ends, told: {}", told);
                if (over.getCount() > 0) {
                    // it may not have begun yet
                    patience = AGAIN;
                    // whatever another thread asks for ends it
                    folder.doCommand(protocol -> true);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (MessagingException e) {
            LOG.debug("the connection broke while it was waited on", e);
        }
    }

    @Override
    public void close() {
        close(store);
    }

    private static void close(IMAPStore store) {
        try {
            store.close();
        } catch (MessagingException e) {
            // it is closed by that too
        }
    }
}
