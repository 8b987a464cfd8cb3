package org.relaydesk.adapter.mail;

import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

/**
 * A mail, read from its bytes.
 *
 * @param from all From headers as they stand
 * @param to the addresses of all To and Cc headers
 * @param results all Authentication-Results headers from the top
 * @param id the Message-ID; its Date where it has none
 * @param texts its text as it was written, and as its HTML shows it, where it has both; without any it is one empty text
 */
record BankMail(List<String> from, List<String> to, List<String> results, String id, String subject, List<String> texts) {
    BankMail {
        from = List.copyOf(from);
        to = List.copyOf(to);
        results = List.copyOf(results);
        texts = List.copyOf(texts);
    }

    /** @throws IllegalArgumentException if it is no mail */
    static BankMail read(byte[] raw) {
        try {
            var mail = new MimeMessage((Session) null, new ByteArrayInputStream(raw));
            var from = all(mail, "From");
            if (from.isEmpty() && all(mail, "Subject").isEmpty()) {
                throw new IllegalArgumentException("neither From nor Subject");
            }
            var to = Stream.of("To", "Cc").flatMap(name -> all(mail, name).stream())
                    .flatMap(value -> Sender.addresses(value).stream()).toList();
            return new BankMail(
                    from, to, all(mail, "Authentication-Results"), id(mail), decoded(first(mail, "Subject")), MailText.of(mail));
        } catch (MessagingException e) {
            throw new IllegalArgumentException("it can't be read as a mail", e);
        }
    }

    private static String id(MimeMessage mail) {
        var id = first(mail, "Message-ID");
        return id.isEmpty() ? first(mail, "Date") : id;
    }

    private static String first(MimeMessage mail, String name) {
        return all(mail, name).stream().findFirst().orElse("");
    }

    private static List<String> all(MimeMessage mail, String name) {
        try {
            var values = mail.getHeader(name);
            return values == null ? List.of() : Arrays.stream(values).map(v -> v.replaceAll("\\r?\\n(?=[ \\t])", "").strip()).toList();
        } catch (MessagingException e) {
            return List.of();
        }
    }

    private static String decoded(String header) {
        try {
            return MimeUtility.decodeText(header);
        } catch (UnsupportedEncodingException | IllegalArgumentException e) {
            return header;
        }
    }
}
