package org.relaydesk.conversation;

import java.time.Duration;
import java.time.Instant;

import jakarta.data.Limit;

/** Whether a customer writes more than anybody would: then he gets a pause. By the gateway's times, not by ours. */
final class Flood {
    /** So many messages a minute are answered. */
    static final int MOST = 20;

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final InboundRepository inbound;

    Flood(InboundRepository inbound) {
        this.inbound = inbound;
    }

    /**
     * Whether a message that was just kept gets no answer, and says so the first time.
     *
     * @param at when it was sent
     */
    boolean stops(Speaker speaker, DialogueState state, Instant at) {
        if (state.isPaused(at)) {
            return true;
        }
        var since = at.minus(MINUTE);
        long lately = inbound.latest(state.customerId(), Limit.of(MOST + 1)).stream()
                .filter(sent -> sent.isAfter(since) && !sent.isAfter(at)).count();
        if (lately <= MOST) {
            return false;
        }
        state.pause(at.plus(MINUTE));
        speaker.say("pause");
        return true;
    }
}
