package org.relaydesk.relay;

import java.net.URI;
import java.time.Duration;

/**
 * How a provider is reached.
 *
 * @param name the seller's name for it
 * @param url the API v2 address
 * @param key the secret key; never logged
 * @param timeout for one call, from its start to the last byte of the answer
 * @param requestsPerMinute how many calls it takes in any 60 seconds
 */
public record ProviderAccount(String name, URI url, String key, Duration timeout, int requestsPerMinute) {
    private static final int HARDLY_LIMITED = 6_000;

    public ProviderAccount(String name, URI url, String key, Duration timeout) {
        this(name, url, key, timeout, HARDLY_LIMITED);
    }

    @Override
    public String toString() {
        return name + " at " + url.getHost();
    }
}
