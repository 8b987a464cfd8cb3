package org.relaydesk.desk.words;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.relaydesk.query.OrderQueries;

/** An order's state as one badge: why it waits, else what the provider says, else its status. */
public final class OrderMarks {
    private final Words words;

    public OrderMarks(Words words) {
        this.words = words;
    }

    public Mark of(OrderQueries.Row row) {
        if (row.held() != null) {
            return held(row.held());
        }
        if (row.waitWhy() != null) {
            return new Mark(waits(row.waitWhy()), Tone.INFO);
        }
        if (row.slowSince() != null && row.status().equals("WITH_PROVIDER")) {
            return new Mark(words.say("status.slow"), Tone.WARN);
        }
        if (row.refunded().isPositive() && words.find("status." + row.status() + ".refunded").isPresent()) {
            return new Mark(words.say("status." + row.status() + ".refunded"), tone(row.status()));
        }
        if (row.status().equals("WITH_PROVIDER") && row.providerStatus() != null) {
            return new Mark(spelled(row.providerStatus()), Tone.INFO);
        }
        return status(row.status());
    }

    /** With the time at which what waits by itself is tried again. */
    public Mark of(OrderQueries.Row row, Dates dates) {
        var mark = of(row);
        return row.held() == null && row.waitWhy() != null && row.waitUntil() != null
                ? new Mark(words.say("wait.again", "what", mark.text(), "at", dates.minute(row.waitUntil())), mark.tone())
                : mark;
    }

    /** What it waits for, short; the provider's own words are left to the detail. */
    private String waits(String why) {
        return why.toLowerCase(Locale.ROOT).contains("active order")
                ? words.say("wait.link")
                : words.find("wait." + why).orElseGet(() -> words.say("wait.other"));
    }

    public Mark status(String status) {
        return new Mark(words.code("status", status), tone(status));
    }

    public Mark held(String held) {
        return new Mark(words.code("held", held), held.equals("SUBMISSION_UNKNOWN") ? Tone.BAD : Tone.WARN);
    }

    /** Whether units were not asked for yet. */
    public boolean notSent(String status, @Nullable String held) {
        return switch (status) {
            case "AWAITING_PAYMENT", "PAID", "EXPIRED" -> true;
            default -> held != null && (held.equals("PROVIDER_BALANCE") || held.equals("NO_ROUTE"));
        };
    }

    /** {@code In_progress} and {@code Inprogress} are both shown as {@code in progress}. */
    private static String spelled(String providerStatus) {
        var plain = providerStatus.replace('_', ' ').strip().toLowerCase(Locale.ROOT);
        return plain.equals("inprogress") ? "in progress" : plain;
    }

    private static Tone tone(String status) {
        return switch (status) {
            case "AWAITING_PAYMENT" -> Tone.WARN;
            case "PAID", "SUBMITTING", "WITH_PROVIDER" -> Tone.INFO;
            case "COMPLETED" -> Tone.GOOD;
            default -> Tone.NEUTRAL;
        };
    }
}
