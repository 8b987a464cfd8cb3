package org.relaydesk.adapter.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Mail providers of whom it is known how they sign what they receive, and that they take away what a sender signed in
 * their name.
 */
enum Provider {
    GMAIL(List.of("gmail.com", "googlemail.com"), List.of("mx.google.com")),
    /** Writes no authserv-id. */
    OUTLOOK(List.of("outlook.com", "office365.com"), List.of("")),
    ZOHO(List.of("zoho.com", "zoho.in", "zoho.eu"), List.of("mx.zohomail.com", "mx.zohomail.in", "mx.zohomail.eu", "mx.zoho.com")),
    YAHOO(List.of("yahoo.com"), List.of(".mail.yahoo.com", ".omega.yahoo.com")),
    FASTMAIL(List.of("fastmail.com"), List.of(".messagingengine.com"));

    private final List<String> hosts;
    private final List<String> servers;

    Provider(List<String> hosts, List<String> servers) {
        this.hosts = hosts;
        this.servers = servers;
    }

    /** By the IMAP server's name. */
    static Optional<Provider> of(String host) {
        var small = host.toLowerCase(Locale.ROOT);
        return List.of(values()).stream()
                .filter(p -> p.hosts.stream().anyMatch(h -> small.equals(h) || small.endsWith("." + h))).findFirst();
    }

    boolean signsAs(String server) {
        return servers.stream().anyMatch(s -> s.startsWith(".") ? server.endsWith(s) : server.equals(s));
    }
}
