package org.relaydesk.relay;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;

import org.jspecify.annotations.Nullable;

/** Notes how a provider has been. Runs inside a transaction. */
public final class ProviderHealth {
    private final ProviderRepository providers;
    private final SendWaiting sendWaiting;
    private final InstantSource clock;

    public ProviderHealth(ProviderRepository providers, SendWaiting sendWaiting, InstantSource clock) {
        this.providers = providers;
        this.sendWaiting = sendWaiting;
        this.clock = clock;
    }

    public void balance(String name, BalanceAnswer answer) {
        var provider = providers.byName(name).orElseThrow();
        boolean more = false;
        switch (answer) {
            case BalanceAnswer.Balance(BigDecimal amount, var _) -> more = provider.balanceIs(amount, clock.instant());
            case BalanceAnswer.Failed(String why) -> provider.troubled(why, clock.instant());
        }
        providers.update(provider);
        if (more) {
            sendWaiting.handle(name, "poller");
        }
    }

    /** @param retryAfter how long it asks to be left alone; null where it does not say */
    public void troubled(String name, String why, @Nullable Duration retryAfter) {
        troubled(name, retryAfter == null ? why : why + " (asks to wait " + retryAfter.toSeconds() + " s)");
    }

    public void troubled(String name, String why) {
        var provider = providers.byName(name).orElseThrow();
        provider.troubled(why, clock.instant());
        providers.update(provider);
    }

    public void answered(String name) {
        var provider = providers.byName(name).orElseThrow();
        provider.answered(clock.instant());
        providers.update(provider);
    }

    public void swept(String name, int requests) {
        var provider = providers.byName(name).orElseThrow();
        provider.swept(clock.instant(), requests);
        providers.update(provider);
    }
}
