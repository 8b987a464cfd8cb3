package org.relaydesk.simulation;

import java.time.Duration;

import org.relaydesk.message.MessageGateway.SendAnswer;

/** How sending a message goes: whether WhatsApp took it, and what the program hears. */
enum SendFault {
    NONE(860, true),
    /** 131056: too many messages to one customer. */
    PAIR_RATE(30, false),
    /** 500, 131000 and kin: a trouble of WhatsApp's own. */
    ITS_OWN(30, false),
    /** 131047: the customer did not write for 24 hours. */
    OUTSIDE_WINDOW(25, false),
    /** 131026 and kin: it will never be taken. */
    REFUSED(5, false),
    LOST_BUT_TAKEN(25, true),
    LOST(25, false);

    final int weight;
    final boolean taken;

    SendFault(int weight, boolean taken) {
        this.weight = weight;
        this.taken = taken;
    }

    SendAnswer answer(String id) {
        return switch (this) {
            case NONE -> new SendAnswer.Sent(id);
            case PAIR_RATE -> new SendAnswer.TryAgain(Duration.ofSeconds(6), "(131056) pair rate limit hit");
            case ITS_OWN -> new SendAnswer.TryAgain(Duration.ofSeconds(15), "HTTP 500");
            case OUTSIDE_WINDOW -> new SendAnswer.OutsideWindow("(131047) re-engagement message");
            case REFUSED -> new SendAnswer.Refused(131026, "(131026) message undeliverable");
            case LOST_BUT_TAKEN, LOST -> new SendAnswer.Lost("no answer within 20 s");
        };
    }
}
