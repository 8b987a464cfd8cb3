package org.relaydesk.adapter.mail;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.relaydesk.payment.Told;

/**
 * Whether a mail is really from the bank. It is where its From domain is on the seller's list, and the receiving server
 * says so itself, in the topmost {@code Authentication-Results}: everything below came with the mail or may have.
 *
 * @param allow the From domains that count; a subdomain is another domain
 * @param recipients the addresses to which banks write; empty where anybody's will do
 */
record MailCheck(Set<String> allow, Set<String> recipients) {
    MailCheck {
        allow = Set.copyOf(allow);
        recipients = Set.copyOf(recipients);
    }

    /** What was found. */
    sealed interface Verdict {}

    record Believed(Sender sender, Told.Trust trust) implements Verdict {}

    record Refused(Doubt reason) implements Verdict {}

    /**
     * @param from all From headers
     * @param to the addresses of all To and Cc headers
     * @param results all Authentication-Results headers from the top
     * @param server the authserv-id of the receiving server; null where that is not known for this mail
     */
    Verdict check(List<String> from, List<String> to, List<String> results, @Nullable String server) {
        var sender = Sender.of(from).orElse(null);
        if (sender == null) {
            return new Refused(Doubt.FROM_UNCLEAR);
        }
        if (!allow.contains(sender.domain())) {
            return new Refused(Doubt.FROM_OTHER);
        }
        if (!recipients.isEmpty() && to.stream().map(Recipient::plain).noneMatch(recipients::contains)) {
            return new Refused(Doubt.RECIPIENT);
        }
        if (results.isEmpty()) {
            return new Refused(Doubt.NO_RESULTS);
        }
        try {
            var top = AuthResults.parse(results.getFirst());
            return top.server().equals(server) ? check(sender, top) : new Refused(Doubt.OTHER_SERVER);
        } catch (IllegalArgumentException e) {
            return new Refused(Doubt.RESULTS_UNCLEAR);
        }
    }

    private static Verdict check(Sender sender, AuthResults results) {
        var domain = sender.domain();
        if (results.outcomes().stream().anyMatch(o -> o.is("dmarc", "fail"))) {
            return new Refused(Doubt.DMARC_FAILED);
        }
        if (results.outcomes().stream().anyMatch(o -> o.is("dkim", "pass") && speaksFor(o.signer(), domain))) {
            return new Believed(sender, Told.Trust.DKIM);
        }
        return results.outcomes().stream().anyMatch(o -> o.is("dmarc", "pass") && o.property("header.from").filter(domain::equals).isPresent())
                ? new Believed(sender, Told.Trust.DMARC)
                : new Refused(Doubt.NOT_PROVEN);
    }

    /** A domain signs for itself and for what lies below it, never for what lies above or beside. */
    private static boolean speaksFor(Optional<String> signer, String domain) {
        return signer.filter(d -> domain.equals(d) || (d.indexOf('.') > 0 && domain.endsWith("." + d))).isPresent();
    }
}
