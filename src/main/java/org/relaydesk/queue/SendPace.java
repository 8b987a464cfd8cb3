package org.relaydesk.queue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

import org.relaydesk.message.MessageGateway.SendAnswer;
import org.relaydesk.message.Transport;
import org.relaydesk.settings.Pace;

/**
 * How fast messages may leave: to one customer, and altogether. Whoever has been silent may be sent some at once, which
 * he is then the longer without. What the gateway itself finds too fast takes that allowance away.
 *
 * <p>Cloud API, by Meta's documentation (throughput; pair rate): 80 messages a second, and to one customer one in 6 s,
 * where up to 45 may be sent at once that are borrowed from the time after. WAHA is a person's own phone: WhatsApp blocks
 * numbers that write faster than people do.
 */
public final class SendPace {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /**
     * One limit.
     *
     * @param every one message in this time
     * @param atOnce so many without a pause, after a silence
     */
    public record Limit(Duration every, int atOnce) {
        private long tolerance() {
            return every.toNanos() * (atOnce - 1);
        }
    }

    private final Limit customer;
    private final Limit everybody;
    private final LongSupplier nanos;
    private final long began;
    /** By customer, when all that was sent to him is paid for; in nanoseconds since the beginning. */
    private final Map<Long, Long> paidFor = new HashMap<>();
    private long allPaidFor;

    /** @param nanos a clock that only goes forward, such as {@link System#nanoTime} */
    public SendPace(Limit customer, Limit everybody, LongSupplier nanos) {
        this.customer = customer;
        this.everybody = everybody;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
    }

    /** At the usual pace of the gateway. */
    public static SendPace of(Transport transport, LongSupplier nanos) {
        return of(transport, Pace.usual(transport), nanos);
    }

    /** At the seller's pace: after a silence some to one customer, and altogether what a second holds, may leave at once. */
    public static SendPace of(Transport transport, Pace pace, LongSupplier nanos) {
        return new SendPace(
                new Limit(pace.toOne(), transport == Transport.CLOUD ? 45 : 5),
                new Limit(Duration.ofMinutes(1).dividedBy(pace.aMinute()), Math.max(1, pace.aMinute() / 60)), nanos);
    }

    /** Whether nobody may be written to just now. */
    synchronized boolean isHeld() {
        return allPaidFor - everybody.tolerance() > now();
    }

    /** How many customers may not be written to just now. */
    synchronized int held() {
        long now = now();
        paidFor.values().removeIf(paid -> paid <= now);
        return (int) paidFor.values().stream().filter(paid -> paid - customer.tolerance() > now).count();
    }

    /** Takes the leave to write to a customer, where there is one. */
    synchronized boolean tryTake(long id) {
        long now = now();
        long his = Math.max(now, paidFor.getOrDefault(id, 0L));
        if (isHeld() || his - customer.tolerance() > now) {
            return false;
        }
        paidFor.put(id, his + customer.every().toNanos());
        allPaidFor = Math.max(now, allPaidFor) + everybody.every().toNanos();
        return true;
    }

    /** Slows down where the gateway says so: nothing for as long as it wants, and then no more than one at a time. */
    synchronized void heard(long id, SendAnswer answer) {
        if (answer instanceof SendAnswer.TryAgain again && again.slow() != SendAnswer.Slow.NOBODY) {
            long until = now() + Math.min(again.after().toNanos(), LONGEST.toNanos());
            if (again.slow() == SendAnswer.Slow.CUSTOMER) {
                paidFor.merge(id, until + customer.tolerance(), Math::max);
            } else {
                allPaidFor = Math.max(allPaidFor, until + everybody.tolerance());
            }
        }
    }

    private long now() {
        return nanos.getAsLong() - began;
    }
}
