package org.relaydesk.queue;

import java.time.Duration;
import java.time.Instant;

import org.relaydesk.message.MessageGateway.SendAnswer;

/**
 * What becomes of a message that WhatsApp has certainly not delivered; the same whether the answer said so or, later, a
 * status. A closed window is decided elsewhere: there it matters what the customer has written since. Pure.
 */
final class NotTaken {
    private NotTaken() {}

    static void note(OutboxRow row, SendAnswer answer, Instant now) {
        switch (answer) {
            case SendAnswer.TryAgain again -> retry(row, now, again);
            case SendAnswer.Hold hold -> row.again(later(row, now, hold.after()), hold.why());
            case SendAnswer.NoTemplate no when row.sentTemplate() != null -> row.waitForWindow(no.code(), no.why());
            case SendAnswer.NoTemplate no -> row.dead(no.code(), no.why());
            case SendAnswer.Refused(var code, var why) -> row.dead(code, why);
            case SendAnswer.NoFile(var why) -> row.dead(null, why);
            case SendAnswer.Sent _, SendAnswer.Lost _, SendAnswer.OutsideWindow _ ->
                    throw new IllegalArgumentException("not known to have been refused: " + answer);
        }
    }

    /** Ever later, but never too late for what the seller puts right: that is noticed and lets everything out at once. */
    private static Instant later(OutboxRow row, Instant now, Duration least) {
        var pause = Backoff.after(row.attempts());
        return now.plus(pause.compareTo(least) > 0 ? pause : least);
    }

    /**
     * Not before the gateway's own time, and ever later. A message that announces money is tried until it was taken, and
     * so is one that was only too fast; any other is given up after an hour.
     */
    private static void retry(OutboxRow row, Instant now, SendAnswer.TryAgain again) {
        boolean patient = row.transferKey() != null || again.slow() != SendAnswer.Slow.NOBODY;
        if (!patient && Backoff.over(row.attempts())) {
            row.dead(null, again.why());
        } else {
            row.again(later(row, now, again.after()), again.why());
        }
    }
}
