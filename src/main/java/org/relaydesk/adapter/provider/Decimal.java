package org.relaydesk.adapter.provider;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** A provider's figure, written as a string or a number. */
final class Decimal {
    /** Bounded, so that {@code 1e999999999} cannot ask for a gigabyte of zeros later. */
    private static final Pattern FIGURE = Pattern.compile("-?\\d{1,20}(\\.\\d{0,30})?([eE][+-]?\\d{1,2})?");

    private Decimal() {}

    static Optional<BigDecimal> of(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        var figure = text.strip().replace(",", "");
        return FIGURE.matcher(figure).matches() ? Optional.of(new BigDecimal(figure)) : Optional.empty();
    }

    /** A whole number of zero or more; {@code 10.0} is one too. */
    static Optional<Long> count(@Nullable String text) {
        return of(text).filter(d -> d.signum() >= 0).flatMap(d -> {
            try {
                return Optional.of(d.longValueExact());
            } catch (ArithmeticException e) {
                return Optional.empty();
            }
        });
    }
}
