package org.relaydesk.message;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ServiceWindowTest {
    @ParameterizedTest
    @CsvSource({
        "CLOUD, 2026-11-20T10:00:00Z, 2026-11-21T09:59:59.999Z, true,  2026-11-21T10:00:00Z",
        "CLOUD, 2026-11-20T10:00:00Z, 2026-11-21T10:00:00Z,     false, 2026-11-21T10:00:00Z",
        "CLOUD,                     , 2026-11-21T10:00:00Z,     false, 1970-01-01T00:00:00Z",
        "WAHA,  2026-11-20T10:00:00Z, 2026-12-21T10:00:00Z,     true,  ",
        "WAHA,                      , 2026-11-21T10:00:00Z,     true,  ",
    })
    void theWindowIsADayFromTheLastWord(
            Transport transport, @Nullable Instant wrote, Instant now, boolean open, @Nullable Instant closes) {
        assertEquals(open, ServiceWindow.isOpen(transport, wrote, now));
        assertEquals(Optional.ofNullable(closes), ServiceWindow.closesAt(transport, wrote));
    }
}
