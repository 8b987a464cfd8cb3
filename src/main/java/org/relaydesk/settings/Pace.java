package org.relaydesk.settings;

import java.time.Duration;

import org.relaydesk.message.Transport;

/**
 * How fast messages may leave.
 *
 * @param toOne one message to one customer in this time, but for what may be sent at once after a silence
 * @param aMinute messages a minute altogether
 */
public record Pace(Duration toOne, int aMinute) {
    /**
     * What holds where nothing is set. Cloud API, by Meta's documentation (pair rate; throughput): one message in 6 s, and 80
     * a second. WAHA is a person's own phone: WhatsApp blocks numbers that write faster than people do.
     */
    public static Pace usual(Transport transport) {
        return switch (transport) {
            case CLOUD -> new Pace(Duration.ofSeconds(6), 80 * 60);
            case WAHA -> new Pace(Duration.ofSeconds(3), 40);
        };
    }
}
