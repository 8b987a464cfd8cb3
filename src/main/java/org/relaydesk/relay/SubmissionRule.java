package org.relaydesk.relay;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

import org.relaydesk.order.Held;

/** What follows from a provider's answer to {@code add}. What is not known for sure is unknown, and never sent again. */
public final class SubmissionRule {
    private static final Duration LINK_BUSY = Duration.ofMinutes(10);
    private static final Duration NOT_REACHED = Duration.ofMinutes(1);
    private static final Duration TOO_MANY = Duration.ofMinutes(1);

    private SubmissionRule() {}

    /** The consequence. */
    public sealed interface Verdict {}

    /** It is with the provider. */
    public record Accept(String providerOrderId) implements Verdict {}

    /** It is certainly not there: try again later, by itself. */
    public record Later(Duration after, String why) implements Verdict {}

    /** It is certainly not there, and waits for the seller; where {@code wholeProvider}, so do the provider's others. */
    public record Wait(Held held, String why, boolean wholeProvider) implements Verdict {}

    /** It is certainly not there and never will be: money back. */
    public record GiveBack(String why) implements Verdict {}

    /** It may or may not be there: the seller looks. */
    public record Unknown(String why) implements Verdict {}

    public static Verdict decide(AddAnswer answer) {
        return switch (answer) {
            case AddAnswer.Placed placed -> new Accept(placed.providerOrderId());
            case AddAnswer.NotSent notSent -> new Later(NOT_REACHED, notSent.why());
            case AddAnswer.Unclear unclear -> new Unknown(unclear.why());
            case AddAnswer.TooMany many ->
                    new Later(Objects.requireNonNullElse(many.retryAfter(), TOO_MANY), "too many requests");
            case AddAnswer.ErrorText error -> refused(error.message());
        };
    }

    private static Verdict refused(String message) {
        var said = message.toLowerCase(Locale.ROOT);
        if (said.contains("active order")) {
            return new Later(LINK_BUSY, message);
        }
        if (said.contains("too many requests") || said.contains("rate limit")) {
            return new Later(TOO_MANY, message);
        }
        if (said.contains("not enough funds") || said.contains("insufficient") || said.contains("not enough balance")) {
            return new Wait(Held.PROVIDER_BALANCE, message, true);
        }
        if (said.matches(".*(incorrect|invalid|bad) (service|link|quantity).*") || said.contains("quantity out of bounds")) {
            return new GiveBack(message);
        }
        return said.contains("api key") ? new Wait(Held.NO_ROUTE, message, false) : new Unknown(message);
    }
}
