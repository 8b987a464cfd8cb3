package org.relaydesk.adapter.inbox;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.relaydesk.adapter.mail.Doubt;
import org.relaydesk.adapter.mail.MailDesk;
import org.relaydesk.adapter.mail.MailPlace;
import org.relaydesk.adapter.mail.MailPlaceRepository;
import org.relaydesk.book.Book;
import org.relaydesk.queue.InboxDoor;
import org.relaydesk.work.Reader;
import org.relaydesk.work.Writer;

/** Keeps mails in the inbox, known by their bytes: a mail's number in its mailbox may come to mean another mail. */
public final class MailKeeping implements MailDesk {
    private final InboxDoor door;
    private final MailPlaceRepository places;
    private final Book book;
    private final Reader reader;
    private final Writer writer;

    public MailKeeping(InboxDoor door, MailPlaceRepository places, Book book, Reader reader, Writer writer) {
        this.door = door;
        this.places = places;
        this.book = book;
        this.reader = reader;
        this.writer = writer;
    }

    @Override
    public Optional<MailPlace> place(String mailbox) {
        return reader.call(() -> places.byMailbox(mailbox));
    }

    @Override
    public void moveTo(MailPlace place) {
        writer.run(() -> places.save(place));
    }

    @Override
    public CompletableFuture<Void> keep(byte[] raw, String contentType) {
        return door.accept(InboxDoor.Source.BANK_MAIL, sha256(raw), raw, contentType);
    }

    @Override
    public void tooLarge(String sender) {
        writer.run(() -> MailInbox.refused(book, Doubt.TOO_LARGE, sender));
    }

    private static String sha256(byte[] raw) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
