package org.relaydesk.adapter.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;

import org.jsoup.Jsoup;

/** The words of a mail: its text parts, and its HTML as a reader sees it. Attachments and mails inside are left alone. */
final class MailText {
    private static final int DEEPEST = 8;
    private static final int MOST_PARTS = 50;
    /** Marks that nobody sees, with which senders stuff what a mail program shows of a mail in its list. */
    private static final String INVISIBLE = "[\\u00ad\\u034f\\u200b-\\u200f\\u2060\\ufeff]";

    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private int parts;

    private MailText() {}

    /** The text as it was written, then as the HTML shows it; one empty text where there is neither. */
    static List<String> of(Part mail) {
        var text = new MailText();
        text.read(mail, 0);
        var all = Stream.of(text.plain, text.html).map(MailText::tidy).filter(t -> !t.isEmpty()).toList();
        return all.isEmpty() ? List.of("") : all;
    }

    private static String tidy(StringBuilder text) {
        return text.toString().replaceAll(INVISIBLE, "").strip();
    }

    private void read(Part part, int depth) {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            return;
        }
        try {
            var type = type(part);
            if (type.getPrimaryType().equalsIgnoreCase("multipart")) {
                var inside = new MimeMultipart(part.getDataHandler().getDataSource());
                for (int i = 0; i < inside.getCount(); i++) {
                    read(inside.getBodyPart(i), depth + 1);
                }
            } else if (!Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) && type.getPrimaryType().equalsIgnoreCase("text")) {
                words(part, type);
            }
        } catch (MessagingException | IOException e) {
            // what can't be taken apart says nothing; the other parts may
        }
    }

    private void words(Part part, ContentType type) throws MessagingException, IOException {
        byte[] bytes;
        try (var in = part.getInputStream()) {
            bytes = in.readAllBytes();
        }
        if (type.getSubType().equalsIgnoreCase("html")) {
            var named = charset(type).map(Charset::name).orElseGet(() -> guessed(bytes));
            html.append(Jsoup.parse(new ByteArrayInputStream(bytes), named, "").text()).append('\n');
        } else if (type.getSubType().equalsIgnoreCase("plain")) {
            plain.append(new String(bytes, charset(type).orElseGet(() -> Charset.forName(guessed(bytes))))).append('\n');
        }
    }

    /** A mail without a type, or with one that is none, is plain text. */
    private static ContentType type(Part part) throws MessagingException {
        try {
            return new ContentType(part.getContentType());
        } catch (ParseException e) {
            return new ContentType("text", "plain", null);
        }
    }

    private static Optional<Charset> charset(ContentType type) {
        var name = type.getParameter("charset");
        try {
            return name == null ? Optional.empty() : Optional.of(Charset.forName(MimeUtility.javaCharset(name.strip())));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static String guessed(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return "UTF-8";
        } catch (CharacterCodingException e) {
            return "windows-1252";
        }
    }
}
