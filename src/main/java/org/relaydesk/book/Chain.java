package org.relaydesk.book;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How a line is sealed: SHA-256 over the hash of the line before and everything that this line says. */
public final class Chain {
    /** What the first line is chained to. */
    public static final String START = "0".repeat(64);

    private Chain() {}

    /** The hash that the line must carry, in lower-case hex. */
    public static String hash(BookLine line) {
        var said = String.join(
                "\u001f",
                line.beforeHash(),
                Long.toString(line.id()),
                line.at().toString(),
                line.who(),
                line.what(),
                String.valueOf(line.orderNumber()),
                String.valueOf(line.customerId()),
                line.figures());
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
