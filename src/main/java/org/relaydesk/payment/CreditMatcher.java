package org.relaydesk.payment;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import org.relaydesk.money.Paise;

/** Decides whether a bank credit pays a request by itself. Exact, or not at all: nothing is guessed. */
public final class CreditMatcher {
    /** A bank's clock may be so far behind ours, and many banks name the minute only. */
    private static final Duration BANK_BEHIND = Duration.ofMinutes(5);

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
        /** The request expired, and the service is no longer sold. */
        SERVICE_GONE,
        /** The customer had withdrawn what he was asked to pay for. */
        WITHDRAWN,
        /** The bank's day or time is before the request, and somebody else had the amount before: it may be theirs. */
        MAY_BE_EARLIER
    }

    /**
     * Decides.
     *
     * @param request whose the amount is now, if anybody's
     * @param priceNow what the order would cost now; null where the service is no longer sold. Looked at only where the
     *     request is for an order and expired: money that tops up a wallet has no price that could change
     * @param askedBefore whether an earlier request had the same amount; looked at only where {@link #isBefore}
     */
    public static Verdict decide(
            BankCredit credit,
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
        if (askedBefore && isBefore(credit, request, zone)) {
            return Verdict.MAY_BE_EARLIER;
        }
        return switch (request.state()) {
            case OPEN -> Verdict.PAYS;
            case EXPIRED -> late(request, priceNow);
            case CANCELLED -> Verdict.WITHDRAWN;
            case PAID -> Verdict.PAID_ALREADY;
        };
    }

    private static Verdict late(PaymentRequest request, @Nullable Paise priceNow) {
        if (request.orderNumber() == null || request.price().equals(priceNow)) {
            return Verdict.PAYS_LATE;
        }
        return priceNow == null ? Verdict.SERVICE_GONE : Verdict.PRICE_CHANGED;
    }

    /** Whether the bank says that the money came before it was asked for. */
    static boolean isBefore(BankCredit credit, PaymentRequest request, ZoneId zone) {
        var bankedAt = credit.bankedAt();
        if (bankedAt != null) {
            return bankedAt.isBefore(request.createdAt().minus(BANK_BEHIND));
        }
        var day = credit.bankDate();
        return day != null && day.isBefore(LocalDate.ofInstant(request.createdAt(), zone));
    }
}
