package org.relaydesk.desk.provider;

import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.relaydesk.money.Paise;
import org.relaydesk.query.Balance;

/**
 * What the seller does with providers. Each future completes once it is on the disk, or once the provider has answered;
 * it fails with {@link org.relaydesk.work.Refused} where it can't be done: {@code provider-unknown},
 * {@code provider-name-taken}, {@code provider-paused}, {@code provider-unreachable} (with what it said),
 * {@code round-running}, {@code stale}, {@code decided}.
 */
public interface ProviderActions {
    /** Asks for balance and catalogue without keeping either; a provider that answers badly is a result, no failure. */
    CompletableFuture<Tested> testConnection(String name);

    /** Reads its catalogue now; completes when what changed is noted. */
    CompletableFuture<Catalogue> readCatalogue(String name);

    /** Asks about all of its open orders now; completes when the round is over, or was stopped. */
    CompletableFuture<Swept> sweepNow(String name);

    /** Ends its round after the request that is on its way. */
    CompletableFuture<Void> stopSweep(String name);

    /** Has orders that are held for its balance sent; completes with how many. */
    CompletableFuture<Integer> sendWaiting(String name);

    /** Settles one catalogue change as it was shown. */
    CompletableFuture<Void> settle(long change, int version, Answer answer);

    CompletableFuture<Void> save(Draft draft);

    /** Nothing new is sent to it; what is with it is still asked about. */
    CompletableFuture<Void> pause(String name);

    CompletableFuture<Void> resume(String name);

    /**
     * How a provider answered a test.
     *
     * @param balance null where it did not tell
     * @param services how many its catalogue has
     * @param millis what both answers took together
     * @param said what it said instead, in its own words; null where all is well
     */
    record Tested(@Nullable Balance balance, long services, long millis, @Nullable String said) {}

    /** @param changes how many of its services here changed */
    record Catalogue(long services, long changes) {}

    record Swept(long orders, int requests, boolean stopped) {}

    /** What to do about a catalogue change; exactly what the button said. */
    sealed interface Answer {
        /** The service costs this from now on. */
        record RaisePrice(Paise to) implements Answer {}

        /** The provider's new bounds or type hold here too; a service that came back is sold again. */
        record TakeOver() implements Answer {}

        /** The service goes there first from now on. */
        record UseFallBack(String provider, String service) implements Answer {}

        /** All stays as it is. */
        record Keep() implements Answer {}

        /** The service is not sold for now. */
        record Pause() implements Answer {}
    }

    /**
     * A provider as the seller wants it; its fields are checked before.
     *
     * @param isNew whether no provider of this name may exist yet; else it must
     * @param key null to keep the one that is stored
     * @param currency three capital letters
     * @param rupeesPerUnit a plain decimal above zero
     * @param warnBelow a plain decimal in its currency; null for no warning
     */
    record Draft(
            boolean isNew,
            String name,
            String address,
            @Nullable String key,
            String currency,
            String rupeesPerUnit,
            int timeoutSeconds,
            int requestsPerMinute,
            @Nullable String warnBelow) {}
}
