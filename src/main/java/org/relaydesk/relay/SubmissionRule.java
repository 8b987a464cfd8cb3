package org.relaydesk.relay;

import java.time.Duration;
import java.util.Locale;

import org.relaydesk.order.Held;

/** What follows from a provider's answer to {@code add}. What is not known for sure is unknown, and never sent again. */
public final class SubmissionRule {
    private SubmissionRule() {}

    /** The consequence. */
    public sealed interface Verdict {}

    /** It is with the provider. */
    public record Accept(String providerOrderId) implements Verdict {}

    /** It is certainly not there: try again later, by itself. */
    public record Later(Duration after, String why) implements Verdict {}

    /** It is certainly not there: the provider has no money of the seller's left, for this order nor for others. */
    public record Poor(String why) implements Verdict {}

    /** It is certainly not there, and waits for the seller. */
    public record Wait(Held held, String why) implements Verdict {}

    /** It is certainly not there and never will be at this place: the next place, or money back. */
    public record Decline(String why) implements Verdict {}

    /** It is certainly not there and never will be anywhere: money back. */
    public record GiveBack(String why) implements Verdict {}

    /** It may or may not be there: the seller looks. */
    public record Unknown(String why) implements Verdict {}

    /** @param attempts how often the order was tried, this time included */
    public static Verdict decide(AddAnswer answer, Retries retries, int attempts) {
        return switch (answer) {
            case AddAnswer.Placed placed -> new Accept(placed.providerOrderId());
            case AddAnswer.NotSent notSent -> new Later(retries.notReached(), notSent.why());
            case AddAnswer.TooMany many -> new Later(
                    many.retryAfter() == null ? retries.tooMany() : many.retryAfter(), "asked too often");
            case AddAnswer.Unclear unclear -> new Unknown(unclear.why());
            case AddAnswer.ErrorText error -> refused(error.message(), retries, attempts);
        };
    }

    private static Verdict refused(String message, Retries retries, int attempts) {
        var said = message.toLowerCase(Locale.ROOT);
        if (said.contains("active order")) {
            return new Later(retries.linkBusy(attempts), message);
        }
        if (said.contains("too many requests") || said.contains("rate limit")) {
            return new Later(retries.tooMany(), message);
        }
        if (said.contains("not enough funds") || said.contains("insufficient") || said.contains("not enough balance")) {
            return new Poor(message);
        }
        if (said.matches(".*(incorrect|invalid|bad) (service|quantity).*") || said.contains("quantity out of bounds")) {
            return new Decline(message);
        }
        if (said.matches(".*(incorrect|invalid|bad) link.*")) {
            return new GiveBack(message);
        }
        return said.contains("api key") ? new Wait(Held.NO_ROUTE, message) : new Unknown(message);
    }
}
