package org.relaydesk.support;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.relaydesk.relay.ProviderAccount;
import org.relaydesk.relay.ProviderGate;

/** Closed for whom a test says so. */
public final class FakeGate implements ProviderGate {
    public final Map<String, Instant> closed = new ConcurrentHashMap<>();

    @Override
    public Optional<Instant> closedUntil(String provider) {
        return Optional.ofNullable(closed.get(provider));
    }

    @Override
    public Duration questionTurn(ProviderAccount provider) {
        return Duration.ZERO;
    }

    @Override
    public String why(String provider) {
        return "left alone by the test";
    }

    /** How long an order has to wait for its turn. */
    public volatile Duration turn = Duration.ZERO;

    @Override
    public Duration turn(ProviderAccount provider) {
        return turn;
    }
}
