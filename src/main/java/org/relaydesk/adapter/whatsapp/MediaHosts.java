package org.relaydesk.adapter.whatsapp;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import okhttp3.HttpUrl;

/**
 * Decides where attachments may be fetched from, with the seller's token: listed hosts over TLS, and listed hosts of
 * this machine also without.
 */
record MediaHosts(List<String> listed) {
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "localhost");

    boolean allows(HttpUrl url) {
        var host = url.host().toLowerCase(Locale.ROOT);
        return listed.contains(host) && (url.isHttps() || LOOPBACK.contains(host));
    }
}
