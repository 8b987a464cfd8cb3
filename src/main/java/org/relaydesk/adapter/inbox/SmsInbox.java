package org.relaydesk.adapter.inbox;

import java.util.concurrent.CompletableFuture;

import org.relaydesk.adapter.bank.BankReading;
import org.relaydesk.adapter.bank.SmsPayload;
import org.relaydesk.adapter.bank.SmsReader;
import org.relaydesk.book.Book;
import org.relaydesk.book.Entry;
import org.relaydesk.payment.RecordBankCredit;
import org.relaydesk.queue.InboxHandler;
import org.relaydesk.queue.InboxRow;
import org.relaydesk.work.Writer;

/** Works off forwarded SMS: credits of known banks go into the book, everything else is kept and noted. */
public final class SmsInbox implements InboxHandler {
    private final RecordBankCredit recordBankCredit;
    private final Book book;
    private final Writer writer;

    public SmsInbox(RecordBankCredit recordBankCredit, Book book, Writer writer) {
        this.recordBankCredit = recordBankCredit;
        this.book = book;
        this.writer = writer;
    }

    @Override
    public CompletableFuture<?> begin(InboxRow row) {
        var sms = parse(row);
        return switch (SmsReader.read(sms)) {
            case BankReading.Credit(var notice) -> writer.submit(() -> recordBankCredit.handle(notice, sms.key()));
            case BankReading.NotACredit(var reason) -> writer.begin(() -> passed(sms, reason));
        };
    }

    private void passed(SmsPayload sms, BankReading.Reason reason) {
        book.write(Entry.of("bank", "sms.passed").with("reason", reason.name()).with("sender", sms.sender()));
        if (reason == BankReading.Reason.UNKNOWN_BANK) {
            // It may be the seller's own bank under a header that nobody knew: he hears of it.
            book.write(Entry.of("bank", "sms.unbelieved").with("sender", sms.sender()));
        }
    }

    private static SmsPayload parse(InboxRow row) {
        try {
            return SmsPayload.parse(row.body(), row.contentType());
        } catch (IllegalArgumentException e) {
            throw new Unreadable("not a forwarded SMS: " + e.getMessage(), e);
        }
    }
}
