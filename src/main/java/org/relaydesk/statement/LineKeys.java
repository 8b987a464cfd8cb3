package org.relaydesk.statement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/**
 * By what a line is known in every file that has it: its reference, else account, day, amount and words, and which one of
 * several that are the same. For one reading of one file.
 */
final class LineKeys {
    private static final int DIGITS = 40;

    private final Map<String, Integer> seen = new HashMap<>();
    private final MessageDigest sha;

    LineKeys() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    String of(StatementLine line) {
        if (line.reference() != null) {
            return "statement:" + line.reference();
        }
        var words = line.accountTail() + "|" + line.day() + "|" + line.amount().value() + "|" + line.narration().replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        var hash = hash(words);
        return "line:" + hash + ":" + seen.merge(hash, 1, Integer::sum);
    }

    private String hash(String words) {
        return HexFormat.of().formatHex(sha.digest(words.getBytes(StandardCharsets.UTF_8))).substring(0, DIGITS);
    }
}
