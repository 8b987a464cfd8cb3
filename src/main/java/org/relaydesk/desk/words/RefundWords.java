package org.relaydesk.desk.words;

import java.math.BigInteger;

import org.relaydesk.money.Rupees;
import org.relaydesk.query.OrderQueries.RefundLine;

/** A refund's arithmetic as a person would write it down. */
public final class RefundWords {
    private final Words words;

    public RefundWords(Words words) {
        this.words = words;
    }

    /** {@code 149.40 × 157 ÷ 1,000 = 23.4558, rounded to the nearest paisa: ₹23.46}. */
    public String arithmetic(RefundLine refund) {
        if (refund.remains() >= refund.quantity() || refund.quantity() <= 0) {
            return words.say("refund.all", "paid", refund.paid());
        }
        return words.say("refund.part", "paid", Rupees.plain(refund.paid()), "remains", refund.remains(), "quantity", refund.quantity(),
                "exact", exact(refund), "target", refund.paid().proRata(refund.remains(), refund.quantity()));
    }

    /** How it came about, before the arithmetic. */
    public String story(RefundLine refund) {
        return refund.remains() >= refund.quantity() || refund.quantity() <= 0
                ? words.say("refund.story-all", "paid", refund.paid(), "quantity", refund.quantity())
                : words.say("refund.story-part", "paid", refund.paid(), "quantity", refund.quantity(), "remains", refund.remains());
    }

    /** The quotient in rupees with four decimals, cut off; it is only shown, never paid. */
    private static String exact(RefundLine refund) {
        var tenThousandths = BigInteger.valueOf(refund.paid().value())
                .multiply(BigInteger.valueOf(100))
                .multiply(BigInteger.valueOf(refund.remains()))
                .divide(BigInteger.valueOf(refund.quantity()));
        var parts = tenThousandths.divideAndRemainder(BigInteger.valueOf(10_000));
        return parts[0] + "." + String.format("%04d", parts[1].intValue());
    }
}
