package org.relaydesk.message;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** Sends messages to customers. Calls block and never throw for what the outside does. */
public interface MessageGateway {
    SendAnswer send(Envelope envelope);

    /**
     * A message on its way.
     *
     * @param key the outbox row's key; delivery events bring it back
     * @param recipient under what the gateway knows the customer: {@code wa_id} (digits) or business-scoped {@code
     *     user_id} for the Cloud API, a chat id for WAHA
     */
    record Envelope(String key, String recipient, Outbound content) {}

    /** What became of it. */
    sealed interface SendAnswer {
        /** Taken by WhatsApp under {@code messageId} (wamid). */
        record Sent(String messageId) implements SendAnswer {}

        /** Not taken, and may be tried again, not before {@code after}; {@code slow} says whether others are to wait too. */
        record TryAgain(Duration after, String why, Slow slow) implements SendAnswer {
            public TryAgain(Duration after, String why) {
                this(after, why, Slow.NOBODY);
            }
        }

        /**
         * Not taken for a reason that has nothing to do with this message: the token or key is not accepted, the phone is
         * not linked. It waits as long as that lasts and is never given up; the seller has to put it right.
         */
        record Hold(Duration after, LinkState.Standing standing, String why) implements SendAnswer {}

        /** Outside the 24 h window (131047): to be held until the customer writes. */
        record OutsideWindow(String why) implements SendAnswer {}

        /** Refused for good. {@code code} is WhatsApp's error code where it gave one. */
        record Refused(@Nullable Integer code, String why) implements SendAnswer {}

        /** Refused because of the picture or file in it, which this gateway does not send: its words alone may go out. */
        record NoFile(String why) implements SendAnswer {}

        /**
         * A template was not taken; the message may still go out otherwise, or wait. {@code fault} says what has to be
         * another one for that.
         */
        record NoTemplate(int code, String why, Fault fault) implements SendAnswer {}

        /** What is wrong with a template: its words for this one message, its being there in this language, or all of it. */
        enum Fault { MESSAGE, LANGUAGE, TEMPLATE }

        /** Who was written to too fast, where that is why it was not taken. */
        enum Slow { NOBODY, CUSTOMER, EVERYBODY }

        /** The answer was lost: it may or may not have been sent; a delivery event will tell. */
        record Lost(String why) implements SendAnswer {}
    }
}
