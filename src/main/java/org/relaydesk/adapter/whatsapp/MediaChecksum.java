package org.relaydesk.adapter.whatsapp;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** The SHA-256 of an attachment; Meta writes it in hex in answers and in base64 in webhooks. */
final class MediaChecksum {
    private MediaChecksum() {}

    /** In lower-case hex. */
    static String of(byte[] content) {
        return HexFormat.of().formatHex(digest(content));
    }

    static boolean matches(byte[] content, String promised) {
        var digest = digest(content);
        var text = promised.strip();
        return HexFormat.of().formatHex(digest).equals(text.toLowerCase(Locale.ROOT))
                || Base64.getEncoder().encodeToString(digest).equals(text)
                || Base64.getUrlEncoder().withoutPadding().encodeToString(digest).equals(text);
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
