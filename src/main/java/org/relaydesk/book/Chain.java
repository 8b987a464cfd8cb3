package org.relaydesk.book;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/** How a line is sealed: SHA-256 over the hash of the line before and everything that this line says. */
public final class Chain {
    /** What the first line is chained to. */
    public static final String START = "0".repeat(64);

    private Chain() {}

    /** The hash that a line with these contents must carry, in lower-case hex. */
    public static String hash(
            String beforeHash,
            long id,
            Instant at,
            String who,
            String what,
            @Nullable Long orderNumber,
            @Nullable Long customerId,
            String figures) {
        var said = String.join(
                "\u001f",
                beforeHash,
                Long.toString(id),
                at.toString(),
                who,
                what,
                String.valueOf(orderNumber),
                String.valueOf(customerId),
                figures);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
