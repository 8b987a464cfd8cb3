package org.relaydesk.catalog;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

import org.relaydesk.money.Paise;

/** What a provider's rate costs in rupees, and the prices that are made of it. All of it is for 1000 units. */
public final class PriceRule {
    /** A rate beyond this (₹1 crore for 1000) is a mistake of the catalogue: nothing is worked out from it. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000);

    private PriceRule() {}

    /**
     * The cost in rupees, rounded up to the paisa, so that no price is below what is paid; empty for a rate that can't
     * be meant.
     *
     * @param rate in the provider's currency
     * @param rupeesPerUnit what one unit of that currency costs the seller
     */
    public static Optional<Paise> cost(BigDecimal rate, BigDecimal rupeesPerUnit) {
        var paise = rate.multiply(rupeesPerUnit).movePointRight(2);
        return paise.signum() < 0 || paise.compareTo(MOST) > 0
                ? Optional.empty()
                : Optional.of(Paise.of(paise.setScale(0, RoundingMode.UP).longValueExact()));
    }

    /** Cost and {@code percent} of it, rounded up to the rupee, and a rupee at least. */
    public static Paise byMargin(Paise cost, int percent) {
        return share(cost, 100L + percent, 100);
    }

    /** The price that stands to the new cost as the old one stood to the old, rounded up to the rupee. */
    public static Paise keepingPace(Paise price, Paise oldCost, Paise newCost) {
        return oldCost.isPositive() ? share(price, newCost.value(), oldCost.value()) : price;
    }

    /** What a quantity costs, to the nearest paisa (half up), never less than one. */
    public static Paise of(Paise per1000, long quantity) {
        return per1000.proRata(quantity, 1000).max(Paise.of(1));
    }

    private static Paise share(Paise amount, long part, long whole) {
        var dividend = BigInteger.valueOf(amount.value()).multiply(BigInteger.valueOf(part));
        var divisor = BigInteger.valueOf(whole).multiply(BigInteger.valueOf(100));
        var parts = dividend.divideAndRemainder(divisor);
        long rupees = parts[0].longValueExact() + (parts[1].signum() > 0 ? 1 : 0);
        return Paise.of(Math.max(1, rupees) * 100);
    }
}
