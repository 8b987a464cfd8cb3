package org.relaydesk.simulation;

import org.relaydesk.relay.AddAnswer;

/** How an {@code add} goes: whether the panel took the order, what the program hears of it, and what it may make of that. */
enum AddFault {
    NONE(830, Sense.PLACED, true),
    NOT_SENT(20, Sense.NOT_PLACED, false),
    LINK_BUSY(10, Sense.NOT_PLACED, false),
    TOO_MANY(15, Sense.NOT_PLACED, false),
    NO_FUNDS(6, Sense.NOT_PLACED, false),
    BAD_KEY(4, Sense.NOT_PLACED, false),
    REFUSED(25, Sense.REFUSED, false),
    /** Time-out, reset, 5xx, HTML, half an answer: after the order was taken, or before. */
    LOST_BUT_TAKEN(30, Sense.UNKNOWN, true),
    LOST_AND_NOT_TAKEN(30, Sense.UNKNOWN, false),
    /** The answer was lost, and the panel takes the order minutes later. */
    TAKEN_LATE(10, Sense.UNKNOWN, false),
    ODD_WORDS_BUT_TAKEN(8, Sense.UNKNOWN, true),
    ODD_WORDS(8, Sense.UNKNOWN, false),
    /** It says the id of another order. */
    ANOTHERS_ID(4, Sense.UNKNOWN, true);

    /** What may be concluded from the answer. */
    enum Sense { PLACED, NOT_PLACED, REFUSED, UNKNOWN }

    final int weight;
    final Sense sense;
    final boolean taken;

    AddFault(int weight, Sense sense, boolean taken) {
        this.weight = weight;
        this.sense = sense;
        this.taken = taken;
    }

    /** @param id that it took the order under, or another's */
    AddAnswer answer(Dice dice, String id) {
        return switch (this) {
            case NONE, ANOTHERS_ID -> new AddAnswer.Placed(id, "{\"order\":" + id + "}");
            case NOT_SENT -> new AddAnswer.NotSent(dice.word("connection refused", "no such host", "the TLS handshake failed"));
            case LINK_BUSY -> error("You have active order with this link. Please wait until order being completed.");
            case TOO_MANY -> error(dice.word("HTTP 429 too many requests", "Rate limit exceeded"));
            case NO_FUNDS -> error(dice.word("Not enough funds on balance", "Insufficient balance"));
            case BAD_KEY -> error("Invalid API key");
            case REFUSED -> error(dice.word("Incorrect service ID", "Invalid link", "Quantity out of bounds"));
            case ODD_WORDS_BUT_TAKEN, ODD_WORDS -> error(dice.word("Something went wrong", "Please contact support", "neworder.error"));
            case LOST_BUT_TAKEN, LOST_AND_NOT_TAKEN, TAKEN_LATE -> lost(dice);
        };
    }

    private static AddAnswer error(String words) {
        return new AddAnswer.ErrorText(words, "{\"error\":\"" + words + "\"}");
    }

    private static AddAnswer lost(Dice dice) {
        return switch ((int) dice.between(1, 6)) {
            case 1 -> new AddAnswer.Unclear("no answer within 20 s", "");
            case 2 -> new AddAnswer.Unclear("the connection was reset", "");
            case 3 -> new AddAnswer.Unclear("HTTP 502", "<html>Bad gateway</html>");
            case 4 -> new AddAnswer.Unclear("the answer is not readable", "<html>Just a moment...</html>");
            case 5 -> new AddAnswer.Unclear("the answer broke off", "{\"ord");
            default -> new AddAnswer.Unclear("the answer names no order", "{\"order\":null}");
        };
    }
}
