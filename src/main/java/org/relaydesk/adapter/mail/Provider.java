package org.relaydesk.adapter.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Mail providers of whom it is known how they sign what they receive, and that they take away what a sender signed in
 * their name.
 */
enum Provider {
    GMAIL("g(?:oogle)?mail\\.com", "mx\\.google\\.com"),
    /** Writes no authserv-id. */
    OUTLOOK("outlook\\.com|office365\\.com", ""),
    ZOHO("zoho\\.(?:com|in|eu)", "mx\\.zohomail\\.(?:com|in|eu)|mx\\.zoho\\.com"),
    YAHOO("yahoo\\.com", ".+\\.(?:mail|omega)\\.yahoo\\.com"),
    FASTMAIL("fastmail\\.com", ".+\\.messagingengine\\.com");

    private final String domains;
    private final String servers;

    /**
     * A provider.
     *
     * @param domains in which its IMAP servers are, as a regular expression
     * @param servers the authserv-ids that it writes, likewise
     */
    Provider(String domains, String servers) {
        this.domains = domains;
        this.servers = servers;
    }

    /** By the IMAP server's name. */
    static Optional<Provider> of(String host) {
        var small = host.toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(p -> small.matches("(?:.+\\.)?(?:" + p.domains + ")")).findFirst();
    }

    boolean signsAs(String server) {
        return server.matches(servers);
    }
}
