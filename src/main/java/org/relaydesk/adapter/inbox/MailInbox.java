package org.relaydesk.adapter.inbox;

import java.util.concurrent.CompletableFuture;

import org.relaydesk.adapter.mail.Doubt;
import org.relaydesk.adapter.mail.MailReader;
import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.payment.RecordBankCredit;
import org.relaydesk.queue.InboxHandler;
import org.relaydesk.queue.InboxRow;
import org.relaydesk.work.Writer;

/** Works off kept mails: credits that are really from a bank go into the book, everything else is kept and noted. */
public final class MailInbox implements InboxHandler {
    private final MailReader reader;
    private final RecordBankCredit recordBankCredit;
    private final Book book;
    private final Writer writer;

    public MailInbox(MailReader reader, RecordBankCredit recordBankCredit, Book book, Writer writer) {
        this.reader = reader;
        this.recordBankCredit = recordBankCredit;
        this.book = book;
        this.writer = writer;
    }

    @Override
    public CompletableFuture<?> begin(InboxRow row) {
        return switch (read(row)) {
            case MailReader.Credit(var notice, var fingerprint) ->
                writer.submit(() -> recordBankCredit.handle(notice, fingerprint));
            case MailReader.NotACredit(var reason, var sender) -> writer.begin(() -> book.write(
                    Entry.of("bank", "mail.passed").with("reason", reason.name()).with("sender", sender)));
            case MailReader.NotBelieved(var doubt, var sender) -> writer.begin(() -> refused(book, doubt, sender));
        };
    }

    static void refused(Book book, Doubt doubt, String sender) {
        book.write(Entry.of("bank", "mail.refused").with("doubt", doubt.name()).with("sender", sender));
    }

    private MailReader.Reading read(InboxRow row) {
        try {
            return reader.read(row.body(), row.contentType());
        } catch (IllegalArgumentException e) {
            throw new Unreadable("not a mail: " + e.getMessage(), e);
        }
    }
}
