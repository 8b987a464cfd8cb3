package org.relaydesk.book;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ChainTest {
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00.123456Z");

    @Test
    void theSealIsSha256OverEverythingThatTheLineSays() throws Exception {
        var said = Chain.START + "\u001f7\u001f2026-11-23T10:00:00.123456Z\u001fbot\u001forder.placed\u001f10001\u001fnull\u001famount=1\n";
        var sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8)));

        assertEquals(sha256, Chain.hash(Chain.START, 7, AT, "bot", "order.placed", 10_001L, null, "amount=1\n", null));
    }

    @Test
    void everyPartChangesTheSeal() {
        var seals = new HashSet<String>();
        seals.add(Chain.hash(Chain.START, 7, AT, "bot", "a", 1L, 2L, "x", null));
        seals.add(Chain.hash("1" + Chain.START.substring(1), 7, AT, "bot", "a", 1L, 2L, "x", null));
        seals.add(Chain.hash(Chain.START, 8, AT, "bot", "a", 1L, 2L, "x", null));
        seals.add(Chain.hash(Chain.START, 7, AT.plusNanos(1000), "bot", "a", 1L, 2L, "x", null));
        seals.add(Chain.hash(Chain.START, 7, AT, "bank", "a", 1L, 2L, "x", null));
        seals.add(Chain.hash(Chain.START, 7, AT, "bot", "b", 1L, 2L, "x", null));
        seals.add(Chain.hash(Chain.START, 7, AT, "bot", "a", 2L, 2L, "x", null));
        seals.add(Chain.hash(Chain.START, 7, AT, "bot", "a", null, 2L, "x", null));
        seals.add(Chain.hash(Chain.START, 7, AT, "bot", "a", 1L, null, "x", null));
        seals.add(Chain.hash(Chain.START, 7, AT, "bot", "a", 1L, 2L, "y", null));
        seals.add(Chain.hash(Chain.START, 7, AT, "bot", "a", 1L, 2L, "x", "[]"));
        seals.add(Chain.hash(Chain.START, 7, AT, "bot", "a", 1L, 2L, "x", "[{}]"));

        assertEquals(12, seals.size());
    }
}
