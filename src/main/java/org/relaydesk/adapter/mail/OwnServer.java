package org.relaydesk.adapter.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import org.relaydesk.settings.Configuration.Mailbox;

/**
 * Which authserv-id is the receiving server's own, see decision 014: what the seller has set; else what is known of his
 * provider; else what the server is seen to put on top of the mails that it received.
 *
 * @param known the ids that are certain
 * @param certain whether nothing else is believed, whatever the mailbox shows
 * @param likely ids of the server's own domain or the mailbox's
 * @param local whether the server is on this machine or a bare number: its name then tells nothing
 */
record OwnServer(Predicate<String> known, boolean certain, Predicate<String> likely, boolean local) {
    private static final String NUMBER = "[0-9.]+|\\[?[0-9a-f:.]*:[0-9a-f:.]*\\]?";

    static OwnServer of(Mailbox mailbox) {
        if (!mailbox.servers().isEmpty()) {
            return new OwnServer(mailbox.servers()::contains, true, id -> false, false);
        }
        var host = mailbox.host().toLowerCase(Locale.ROOT);
        var provider = Provider.of(host);
        if (provider.isPresent()) {
            return new OwnServer(provider.get()::signsAs, true, id -> false, false);
        }
        boolean local = host.equals("localhost") || host.matches(NUMBER);
        var user = mailbox.user().toLowerCase(Locale.ROOT);
        var domains = List.of(local ? "" : owner(host), owner(user.substring(user.lastIndexOf('@') + 1)));
        return new OwnServer(
                id -> false, false, id -> !owner(id).isEmpty() && domains.contains(owner(id)), local);
    }

    /** Whether it needs to see how the server signs. */
    boolean learns() {
        return !certain;
    }

    /**
     * Whether an id is the server's own.
     *
     * @param stamps what the mailbox showed so far, this mail among it
     */
    boolean isOwn(String id, Stamps stamps) {
        if (certain) {
            return known.test(id);
        }
        if (local) {
            return stamps.usual().filter(id::equals).isPresent();
        }
        return likely.test(id)
                ? !stamps.tell() || stamps.share(likely) >= 50
                : stamps.tell() && stamps.share(id::equals) >= 75;
    }

    /** The part of a name that somebody owns, nearly: the last two labels, or three where the country groups its names. */
    private static String owner(String name) {
        var labels = name.split("\\.", -1);
        int n = labels.length;
        if (n < 2) {
            return "";
        }
        boolean grouped = n > 2 && labels[n - 1].length() == 2 && labels[n - 2].length() <= 4;
        return String.join(".", Arrays.asList(labels).subList(n - (grouped ? 3 : 2), n));
    }
}
