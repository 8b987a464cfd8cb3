package org.relaydesk.adapter.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.bank.BankReading;
import org.relaydesk.adapter.bank.CreditReader;
import org.relaydesk.adapter.mail.MailCheck.Believed;
import org.relaydesk.adapter.mail.MailCheck.Refused;
import org.relaydesk.payment.CreditNotice;
import org.relaydesk.payment.Told;
import org.relaydesk.settings.Configuration.Mailbox;

/** Reads a kept mail: who sent it is looked at before what it says. */
public final class MailReader {
    private static final Pattern SERVER = Pattern.compile("server=\"([^\"]*)\"");
    private static final Set<BankReading.Reason> NOTHING_SAID = Set.of(
            BankReading.Reason.NO_CREDIT, BankReading.Reason.NO_ACCOUNT, BankReading.Reason.NO_AMOUNT);

    private final MailCheck check;

    private MailReader(MailCheck check) {
        this.check = check;
    }

    /** @param mailbox null where none is set up any more: then nothing is believed */
    public static MailReader of(@Nullable Mailbox mailbox) {
        return new MailReader(mailbox == null
                ? new MailCheck(Set.of(), Set.of())
                : new MailCheck(mailbox.allow(), recipients(mailbox)));
    }

    /** Whom banks write to: as set; else the mailbox's owner, where the user name is the address for certain. */
    private static Set<String> recipients(Mailbox mailbox) {
        if (!mailbox.to().isEmpty()) {
            return mailbox.to().stream().map(Recipient::plain).collect(Collectors.toSet());
        }
        return Provider.of(mailbox.host()).isPresent() && mailbox.user().indexOf('@') > 0
                ? Set.of(Recipient.plain(mailbox.user()))
                : Set.of();
    }

    /** What a mail is. */
    public sealed interface Reading {}

    /**
     * Money came in.
     *
     * @param fingerprint the same for every copy of the mail, whatever way it took
     */
    public record Credit(CreditNotice notice, String fingerprint) implements Reading {}

    /** A bank's mail that tells of something else. */
    public record NotACredit(BankReading.Reason reason, String sender) implements Reading {}

    /**
     * A mail that may be anybody's.
     *
     * @param sender as the mail has it; empty where that is not clear
     */
    public record NotBelieved(Doubt doubt, String sender) implements Reading {}

    /** How a mail is marked while it waits: with the server that received it, where that is known. */
    static String contentType(@Nullable String server) {
        return server == null ? "message/rfc822" : "message/rfc822; server=\"" + server + "\"";
    }

    /**
     * @param contentType what {@link #contentType} made
     * @throws IllegalArgumentException if it is no mail
     */
    public Reading read(byte[] raw, String contentType) {
        var mail = BankMail.read(raw);
        var server = SERVER.matcher(contentType);
        return switch (check.check(mail.from(), mail.to(), mail.results(), server.find() ? server.group(1) : null)) {
            case Refused(var reason) -> new NotBelieved(reason, Sender.of(mail.from()).map(Sender::address).orElse(""));
            case Believed believed -> words(mail, believed);
        };
    }

    /** Some banks' plain text only says that there is HTML: then that is read too. */
    private static Reading words(BankMail mail, Believed believed) {
        Reading reading = new NotACredit(BankReading.Reason.NO_CREDIT, believed.sender().address());
        for (var text : mail.texts()) {
            var words = mail.subject() + "\n" + text;
            switch (CreditReader.read(new Told(Told.Source.MAIL, believed.sender().address(), believed.trust(), words))) {
                case BankReading.Credit(var notice) -> {
                    return new Credit(notice, fingerprint(List.of(believed.sender().address(), mail.id(), words)));
                }
                case BankReading.NotACredit(var reason) -> {
                    reading = new NotACredit(reason, believed.sender().address());
                    if (!NOTHING_SAID.contains(reason)) {
                        return reading;
                    }
                }
            }
        }
        return reading;
    }

    private static String fingerprint(List<String> parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
