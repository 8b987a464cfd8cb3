package org.relaydesk.adapter.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/**
 * Whom a mail is from: the one address of its one From header. Display names are anybody's words.
 *
 * @param address in small letters
 */
record Sender(String address) {
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9-]{1,63}\\.)+[a-z0-9-]{2,63}");

    String domain() {
        return address.substring(address.indexOf('@') + 1);
    }

    /** The sender; empty where there is none, more than one, or one that is not plainly an address. */
    static Optional<Sender> of(List<String> headers) {
        if (headers.size() != 1) {
            return Optional.empty();
        }
        var all = addresses(headers.getFirst());
        return all.size() == 1 ? all.stream().filter(a -> PLAIN.matcher(a).matches()).findFirst().map(Sender::new) : Optional.empty();
    }

    /** The addresses of a header in small letters; none where it can't be read for certain. */
    static List<String> addresses(String header) {
        try {
            return Arrays.stream(InternetAddress.parse(header.replaceAll("[\\r\\n]+", ""), true))
                    .map(a -> a.getAddress().toLowerCase(Locale.ROOT)).toList();
        } catch (AddressException e) {
            return List.of();
        }
    }

    /**
     * Whether a mail is to be looked at: it is from one of the domains, or it may pretend to be by a From that is not
     * clear. Any other one is none of ours.
     */
    static boolean concerns(List<String> headers, Set<String> domains) {
        var one = of(headers);
        if (one.isPresent()) {
            return domains.contains(one.get().domain());
        }
        var all = String.join(" ", headers).toLowerCase(Locale.ROOT);
        return domains.stream().anyMatch(d -> all.contains("@" + d));
    }
}
