package org.relaydesk.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a customer's word is a link that a provider can work with. */
public final class LinkCheck {
    private static final Pattern HOST = Pattern.compile("(?i)([a-z0-9](-?[a-z0-9])*\\.)+[a-z]{2,24}");
    private static final int LONGEST = 1000;

    private LinkCheck() {}

    /** The link, with {@code https://} in front where the customer left it out; empty where it is none. */
    public static Optional<String> read(String written) {
        var text = written.strip();
        if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(Character::isWhitespace)) {
            return Optional.empty();
        }
        var link = text.matches("(?i)https?://.*") ? text : "https://" + text;
        try {
            var uri = new URI(link);
            var host = uri.getHost();
            // a name before the host is no address that somebody means to share: mailto:, or another page's name
            return host != null && uri.getRawUserInfo() == null && HOST.matcher(host).matches()
                    ? Optional.of(link)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
