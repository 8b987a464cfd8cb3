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
 */
public record ProviderAccount(String name, URI url, String key, Duration timeout) {
    @Override
    public String toString() {
        return name + " at " + url.getHost();
    }
}
