package org.relaydesk.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How long a customer may be written to freely: 24 hours from his last message on the Cloud API, always on WAHA. Source:
 * WhatsApp's customer service window.
 */
public final class ServiceWindow {
    private static final Duration LENGTH = Duration.ofHours(24);

    private ServiceWindow() {}

    /**
     * When the window of a customer ends; empty where the transport knows no window.
     *
     * @param wrote the time of his last message by WhatsApp's clock; null if he never wrote: the window ended long ago
     */
    public static Optional<Instant> closesAt(Transport transport, @Nullable Instant wrote) {
        return transport == Transport.WAHA
                ? Optional.empty()
                : Optional.of(wrote == null ? Instant.EPOCH : wrote.plus(LENGTH));
    }

    /** Whether a free-form message may be sent now. */
    public static boolean isOpen(Transport transport, @Nullable Instant wrote, Instant now) {
        return closesAt(transport, wrote).map(now::isBefore).orElse(true);
    }
}
