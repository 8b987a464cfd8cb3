package org.relaydesk.message;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How it stands with the gateway to WhatsApp.
 *
 * @param since since when, as far as the program saw it
 * @param number the seller's own number or name as the gateway gives it; empty until it did
 * @param trouble what went wrong last, in words; empty for nothing
 */
public record LinkState(Standing standing, @Nullable Instant since, String number, String trouble) {
    /** What is going on, or what is wrong. */
    public enum Standing {
        /** WhatsApp is not set up. */
        NONE,
        /** Not asked yet. */
        ASKING,
        LINKED,
        /** WAHA waits for its picture to be scanned with the phone. */
        SCAN,
        STARTING,
        /** WAHA's session is not started, or there is none of that name. */
        STOPPED,
        /** WAHA's session broke; mostly it has to be paired anew. */
        FAILED,
        /** Nobody answers at the address. */
        UNREACHABLE,
        /** The access token (Cloud API) or the key (WAHA) is not accepted. */
        TOKEN,
        /** The number's id is not one that the token may send from, or not registered. */
        NUMBER,
        /** WhatsApp has locked or restricted the account. */
        ACCOUNT,
        /** WhatsApp's bills are not paid. */
        PAYMENT;

        /** Whether messages don't go out as things are. */
        public boolean isTrouble() {
            return this != NONE && this != ASKING && this != LINKED;
        }
    }

    public static LinkState none() {
        return new LinkState(Standing.NONE, null, "", "");
    }
}
