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

    private static final String SEPARATOR = "\u001f";

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
            String figures,
            @Nullable String changes) {
        var said = String.join(
                SEPARATOR,
                beforeHash,
                Long.toString(id),
                at.toString(),
                who,
                what,
                String.valueOf(orderNumber),
                String.valueOf(customerId),
                figures);
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(said.getBytes(StandardCharsets.UTF_8));
            // the first stores knew no changes: without them a line has the hash that it had there
            if (changes != null) {
                digest.update(SEPARATOR.getBytes(StandardCharsets.UTF_8));
                digest.update(changes.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
