package org.relaydesk.payment;

import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import org.relaydesk.money.Paise;

/** Decides whether a bank credit pays a request by itself. Exact, or not at all: nothing is guessed. */
public final class CreditMatcher {
    private CreditMatcher() {}

    /** What comes of it. */
    public enum Verdict {
        /** It pays the open request. */
        PAYS,
        /** It pays the expired request, late, at a price that still holds. */
        PAYS_LATE,
        /** No request has this amount. */
        NO_REQUEST,
        /** The bank gave no reference: the seller looks. */
        NO_REFERENCE,
        /** The request was paid before: the customer paid twice, or somebody else paid. */
        PAID_ALREADY,
        /** The request expired, and the service's price is another now. */
        PRICE_CHANGED,
        /** The bank's day is before the request, and somebody else had the amount before: it may be theirs. */
        MAY_BE_EARLIER
    }

    /**
     * Decides.
     *
     * @param request whose the amount is now, if anybody's
     * @param priceNow what the order would cost now; null where the service is no longer sold
     * @param askedBefore whether an earlier request had the same amount
     */
    public static Verdict decide(
            CreditNotice credit,
            @Nullable PaymentRequest request,
            @Nullable Paise priceNow,
            boolean askedBefore,
            ZoneId zone) {
        if (request == null) {
            return Verdict.NO_REQUEST;
        }
        if (credit.reference() == null) {
            return Verdict.NO_REFERENCE;
        }
        if (askedBefore && isBefore(credit.bankDate(), request, zone)) {
            return Verdict.MAY_BE_EARLIER;
        }
        return switch (request.state()) {
            case OPEN -> Verdict.PAYS;
            case EXPIRED, CANCELLED -> request.state() == PaymentRequest.State.EXPIRED && request.price().equals(priceNow)
                    ? Verdict.PAYS_LATE
                    : Verdict.PRICE_CHANGED;
            case PAID -> Verdict.PAID_ALREADY;
        };
    }

    private static boolean isBefore(@Nullable LocalDate bankDate, PaymentRequest request, ZoneId zone) {
        return bankDate != null && bankDate.isBefore(LocalDate.ofInstant(request.createdAt(), zone));
    }
}
