package org.relaydesk.catalog;

import java.time.LocalDate;
import java.util.Locale;

/** A quantity delivered in equal runs, some minutes apart. Pure. */
public final class DripFeed {
    private DripFeed() {}

    /** What a wish for drops comes to. */
    public sealed interface Verdict {}

    /** It can be had so; both are the values of the wire. */
    public record Runs(String runs, String interval) implements Verdict {}

    /** It can't be had so. */
    public record Refused(Reason reason) implements Verdict {}

    /** Why it can't. */
    public enum Reason {
        NONE, RUNS, INTERVAL, UNEVEN, SMALL;

        /** Names a customer's phrase: {@code drip.<code>}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads a wish.
     *
     * @param quantity in all
     */
    public static Verdict read(Service service, long quantity, String runs, String minutes) {
        boolean offered = service.dripFeed() && service.kind().filter(kind -> kind == ServiceType.DEFAULT).isPresent();
        return read(offered ? Math.max(1, service.minQuantity()) : 0, quantity, runs, minutes);
    }

    /** @param smallest how many units a run has at least; 0 where there are no runs */
    static Verdict read(long smallest, long quantity, String runs, String minutes) {
        if (smallest == 0) {
            return new Refused(Reason.NONE);
        }
        var given = new FieldCheck.Given(smallest, FieldCheck.LARGEST_ORDER, LocalDate.EPOCH, Parameters.NONE);
        if (!(FieldCheck.read(Field.RUNS, runs, given) instanceof FieldAnswer.Good(var many))) {
            return new Refused(Reason.RUNS);
        }
        if (!(FieldCheck.read(Field.INTERVAL, minutes, given) instanceof FieldAnswer.Good(var every))) {
            return new Refused(Reason.INTERVAL);
        }
        long count = Long.parseLong(many);
        if (quantity % count != 0) {
            return new Refused(Reason.UNEVEN);
        }
        return fits(quantity, count, smallest) ? new Runs(many, every) : new Refused(Reason.SMALL);
    }

    /** Whether all runs are equal and none is smaller than the service's smallest quantity. */
    static boolean fits(long quantity, long runs, long min) {
        return runs > 0 && quantity % runs == 0 && quantity / runs >= min;
    }
}
