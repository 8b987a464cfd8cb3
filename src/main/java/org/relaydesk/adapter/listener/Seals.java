package org.relaydesk.adapter.listener;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/** Signatures, tokens and checksums; what is secret is compared in a time that does not tell how much was right. */
final class Seals {
    private static final String SHA256 = "HmacSHA256";
    private static final String SHA512 = "HmacSHA512";

    private Seals() {}

    /** Whether {@code hex} is the HMAC-SHA256 of all parts one after the other. */
    static boolean isHmac(String secret, String hex, byte[]... parts) {
        return isHmac(SHA256, secret, hex, parts);
    }

    /** Whether {@code hex} is the HMAC-SHA512 of the body. */
    static boolean isHmac512(String secret, String hex, byte[] body) {
        return isHmac(SHA512, secret, hex, body);
    }

    private static boolean isHmac(String algorithm, String secret, String hex, byte[]... parts) {
        byte[] given;
        try {
            given = HexFormat.of().parseHex(hex.strip());
        } catch (IllegalArgumentException e) {
            return false;
        }
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(bytes(secret), algorithm));
            for (var part : parts) {
                mac.update(part);
            }
            return MessageDigest.isEqual(mac.doFinal(), given);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    static boolean isSame(@Nullable String secret, @Nullable String given) {
        return secret != null && !secret.isBlank() && given != null && MessageDigest.isEqual(bytes(secret), bytes(given));
    }

    /** In lower-case hex. */
    static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
