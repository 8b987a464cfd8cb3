package org.relaydesk.adapter.provider;

import java.time.Duration;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.relaydesk.relay.AddAnswer;
import org.relaydesk.relay.BalanceAnswer;
import org.relaydesk.relay.CancelAnswer;
import org.relaydesk.relay.RefillAnswer;
import org.relaydesk.relay.RefillStatusAnswer;
import org.relaydesk.relay.ServicesAnswer;
import org.relaydesk.relay.StatusAnswer;

/**
 * What an answer tells of the provider's health, whatever it was about. A no is an answer of a panel that is well.
 *
 * @param failure why it is no answer of a working panel; null where it is one
 * @param rest how long the panel wants to be left alone; null where it does not
 */
record Heard(@Nullable String failure, @Nullable Duration rest) {
    private static final Duration UNTOLD = Duration.ofMinutes(1);
    private static final Heard WELL = new Heard(null, null);
    /** A call that ended without an answer, which none should. */
    static final Heard NOTHING = new Heard("the call broke off", null);

    boolean isWell() {
        return failure == null && rest == null;
    }

    static Heard in(AddAnswer answer) {
        return switch (answer) {
            case AddAnswer.Placed _, AddAnswer.ErrorText _ -> WELL;
            case AddAnswer.TooMany many -> limit(many.retryAfter());
            case AddAnswer.NotSent notSent -> failed(notSent.why());
            case AddAnswer.Unclear unclear -> failed(unclear.why());
        };
    }

    static Heard in(StatusAnswer answer) {
        return switch (answer) {
            case StatusAnswer.Answered _, StatusAnswer.Singly _ -> WELL;
            case StatusAnswer.Failed failed when failed.retryAfter() != null -> limit(failed.retryAfter());
            case StatusAnswer.Failed failed -> words(failed.why());
        };
    }

    static Heard in(RefillAnswer answer) {
        return switch (answer) {
            case RefillAnswer.Asked _ -> WELL;
            case RefillAnswer.Refused refused -> words(refused.message());
            case RefillAnswer.NotSent notSent -> failed(notSent.why());
            case RefillAnswer.Unclear unclear -> failed(unclear.why());
        };
    }

    static Heard in(RefillStatusAnswer answer) {
        return switch (answer) {
            case RefillStatusAnswer.Answered _ -> WELL;
            case RefillStatusAnswer.Failed failed -> words(failed.why());
        };
    }

    static Heard in(CancelAnswer answer) {
        return switch (answer) {
            case CancelAnswer.Answered _ -> WELL;
            case CancelAnswer.Refused refused -> words(refused.message());
            case CancelAnswer.NotSent notSent -> failed(notSent.why());
            case CancelAnswer.Unclear unclear -> failed(unclear.why());
        };
    }

    static Heard in(BalanceAnswer answer) {
        return switch (answer) {
            case BalanceAnswer.Balance _ -> WELL;
            case BalanceAnswer.Failed failed -> words(failed.why());
        };
    }

    static Heard in(ServicesAnswer answer) {
        return switch (answer) {
            case ServicesAnswer.Listed _ -> WELL;
            case ServicesAnswer.Failed failed -> words(failed.why());
        };
    }

    private static Heard words(String why) {
        return Trouble.isLimit(why) ? limit(null) : Trouble.isOfTheLine(why) ? failed(why) : WELL;
    }

    private static Heard failed(String why) {
        return new Heard(why, null);
    }

    private static Heard limit(@Nullable Duration asked) {
        return new Heard(null, Objects.requireNonNullElse(asked, UNTOLD));
    }
}
