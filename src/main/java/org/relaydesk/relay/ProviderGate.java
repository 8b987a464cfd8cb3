package org.relaydesk.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether a provider can be asked for something now. To be looked at before anything durable is begun. */
public interface ProviderGate {
    /** Until when nothing is sent to it, after failures or because it asked for a pause; empty where it is open. */
    Optional<Instant> closedUntil(String provider);

    /** How long an order would have to wait for its turn among the provider's requests; zero if it need not. */
    Duration turn(ProviderAccount provider);

    /** How long a question would have to wait; questions stand back where orders wait. */
    Duration questionTurn(ProviderAccount provider);

    /** Why it is closed, as a sentence; of no meaning where it is open. */
    String why(String provider);

    default boolean free(ProviderAccount provider) {
        return closedUntil(provider.name()).isEmpty() && turn(provider).isZero();
    }

    /** One that is never closed. */
    static ProviderGate open() {
        return new ProviderGate() {
            @Override
            public Optional<Instant> closedUntil(String provider) {
                return Optional.empty();
            }

            @Override
            public Duration turn(ProviderAccount provider) {
                return Duration.ZERO;
            }

            @Override
            public Duration questionTurn(ProviderAccount provider) {
                return Duration.ZERO;
            }

            @Override
            public String why(String provider) {
                return "";
            }
        };
    }
}
