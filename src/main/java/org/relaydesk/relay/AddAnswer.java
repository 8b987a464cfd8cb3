package org.relaydesk.relay;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * What became of one {@code add}. Only the protocol is read here; what follows from it is {@code SubmissionRule}'s.
 * {@code raw} is the answer's body as received, at most 4,000 characters.
 */
public sealed interface AddAnswer {
    /** Accepted; {@code providerOrderId} is the provider's id of the order, trimmed, as text. */
    record Placed(String providerOrderId, String raw) implements AddAnswer {}

    /** A well-formed answer that says no, in the provider's own words. */
    record ErrorText(String message, String raw) implements AddAnswer {}

    /** Turned away by a limit on requests, unread; {@code retryAfter} is the wait that it asks for, 1 s to 1 h. */
    record TooMany(@Nullable Duration retryAfter, String raw) implements AddAnswer {}

    /** The request certainly did not leave: no address, connection refused, TLS failed; not a byte of it was written. */
    record NotSent(String why) implements AddAnswer {}

    /** Time-out, reset, 5xx, a page instead of JSON, half an answer: the order may or may not exist there. */
    record Unclear(String why, String raw) implements AddAnswer {}
}
