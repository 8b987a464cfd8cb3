package org.relaydesk.support;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** A real IMAP server on loopback, with a mailbox for each test. */
public final class MailServer implements AutoCloseable {
    public static final String PASSWORD = "app pass word";
    private static final AtomicInteger USERS = new AtomicInteger();

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    public MailServer() {
        server.start();
    }

    public int port() {
        return server.getImap().getPort();
    }

    /** A mailbox that nobody had before. */
    public Box box() {
        var name = "seller" + USERS.incrementAndGet();
        return new Box(server.setUser(name + "@shop.example", name, PASSWORD));
    }

    @Override
    public void close() {
        server.stop();
    }

    /** A mailbox with its folder {@code Bank}. */
    public final class Box {
        private final GreenMailUser user;
        private MailFolder folder;

        private Box(GreenMailUser user) {
            this.user = user;
            this.folder = make();
        }

        private MailFolder make() {
            try {
                return server.getManagers().getImapHostManager().createMailbox(user, "Bank");
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }

        public String user() {
            return user.getLogin();
        }

        public void put(String mail) {
            put(mail, Instant.now());
        }

        /** @param arrived when the server says that it came */
        public void put(String mail, Instant arrived) {
            try {
                folder.appendMessage(new MimeMessage((Session) null, new ByteArrayInputStream(Mails.bytes(mail))), new Flags(), Date.from(arrived));
            } catch (MessagingException e) {
                throw new AssertionError(e);
            }
        }

        /** From now on another password is right. */
        public void password(String password) {
            user.setPassword(password);
        }

        /** The same mails under other numbers, the newest first. */
        public void renumber() {
            try {
                var mails = mails().stream().map(StoredMessage::getMimeMessage).toList();
                long before = folder.getUidValidity();
                server.getManagers().getImapHostManager().deleteMailbox(user, "Bank");
                folder = make();
                while (folder.getUidValidity() == before) {
                    server.getManagers().getImapHostManager().deleteMailbox(user, "Bank");
                    folder = make();
                }
                for (var mail : mails.reversed()) {
                    folder.appendMessage(mail, new Flags(), Date.from(Instant.now()));
                }
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }

        public List<StoredMessage> mails() {
            return folder.getMessages();
        }

        /** Takes the last mail away. */
        public void loseLast() throws FolderException {
            mails().getLast().setFlag(Flags.Flag.DELETED, true);
            folder.expunge();
        }
    }
}
