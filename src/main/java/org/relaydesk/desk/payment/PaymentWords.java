package org.relaydesk.desk.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Mark;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.AmountQueries.Capacity;
import org.relaydesk.query.PaymentQueries.Day;
import org.relaydesk.query.PaymentQueries.Row;
import org.relaydesk.query.PaymentQueries.Sum;
import org.relaydesk.query.PaymentQueries.Summary;

/** Bank credits in words. */
final class PaymentWords {
    private static final String LATE = "PRICE_CHANGED";
    private static final Duration IN_SECONDS = Duration.ofMinutes(2);
    private static final Duration IN_MINUTES = Duration.ofHours(2);
    private static final Duration IN_HOURS = Duration.ofDays(2);

    private final Words words;
    private final Dates dates;

    PaymentWords(Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    /** {@code 41 today · 40 found their order by themselves · unmatched ₹88.00 = ledger}. */
    String heading(@Nullable Summary summary) {
        if (summary == null) {
            return "";
        }
        return words.say("payment.heading", "today", summary.today(), "found", summary.found(), "unmatched", summary.unmatched(),
                "ledger", balanced(summary) ? words.say("payment.as-ledger") : words.say("payment.not-ledger", "ledger", summary.ledger()));
    }

    static boolean balanced(Summary summary) {
        return summary.unmatched().equals(summary.ledger());
    }

    String capacity(@Nullable Capacity capacity) {
        return capacity == null ? "" : words.say("payment.capacity", "used", capacity.inUse(), "all", capacity.inAll(), "price", capacity.price());
    }

    String when(Row row) {
        return row.dayOnly() ? dates.brief(row.at()) : dates.exact(row.at());
    }

    String seenBy(Row row) {
        return row.seenBy().stream().map(this::source).collect(Collectors.joining(", "));
    }

    String source(String code) {
        return words.code("payment.source", code);
    }

    Mark state(Row row) {
        return switch (row.state()) {
            case "MATCHED" -> row.late()
                    ? new Mark(words.say("payment.state.late"), Tone.NEUTRAL)
                    : new Mark(row.order() == null ? words.say("payment.state.topup") : matched(row.took()), Tone.GOOD);
            case "UNMATCHED" -> unmatched(row);
            case "HELD" -> new Mark(words.say("payment.state.HELD"), Tone.WARN);
            case "REPEATED" -> new Mark(words.say("payment.state.REPEATED"), Tone.NEUTRAL);
            default -> new Mark(words.code("payment.state", row.state()), Tone.INFO);
        };
    }

    private Mark unmatched(Row row) {
        if (LATE.equals(row.why())) {
            return new Mark(words.say("payment.state.late-waits"), Tone.NEUTRAL);
        }
        return new Mark(words.say(row.claimed() ? "payment.state.claimed" : "payment.state.UNMATCHED"), Tone.WARN);
    }

    private String matched(@Nullable Duration took) {
        if (took == null) {
            return words.say("payment.state.matched");
        }
        if (took.compareTo(Duration.ofSeconds(1)) < 0) {
            return words.say("payment.state.at-once");
        }
        var span = took.compareTo(IN_SECONDS) < 0 ? words.say("payment.seconds", "n", took.toSeconds())
                : took.compareTo(IN_MINUTES) < 0 ? words.say("payment.minutes", "n", took.toMinutes())
                : took.compareTo(IN_HOURS) < 0 ? words.say("payment.hours", "n", took.toHours()) : words.say("payment.days", "n", took.toDays());
        return words.say("payment.state.matched-in", "span", span);
    }

    /** Whose it is or could be; {@code sure} where it is known. */
    record Owner(String text, boolean sure) {}

    Owner owner(Row row) {
        if (row.order() != null) {
            return new Owner(row.order(), true);
        }
        if (row.customer() != null && !row.state().equals("UNMATCHED")) {
            return new Owner(words.say("payment.wallet-of", "customer", row.customer()), true);
        }
        if (row.meant() != null) {
            return new Owner(words.say("payment.meant", "order", row.meant()), true);
        }
        return new Owner(row.couldBe() == 0 ? words.say("none") : words.count("payment.could-be", row.couldBe()), false);
    }

    /** {@code 12 min before}: an order against the payment that may be for it. */
    String apart(Instant asked, Instant paid) {
        var apart = Duration.between(asked, paid);
        long minutes = apart.abs().toMinutes();
        var span = minutes < 120 ? words.say("payment.minutes", "n", minutes)
                : minutes < 48 * 60 ? words.say("payment.hours", "n", minutes / 60) : words.say("payment.days", "n", minutes / 1440);
        return words.say(apart.isNegative() ? "payment.after" : "payment.before", "span", span);
    }

    String sum(Sum sum) {
        return sum.count() == 0 && sum.paise().isZero() ? words.say("none") : words.say("payment.sum", "n", sum.count(), "paise", sum.paise());
    }

    /** What one source told and others did not. */
    String remarks(Day day) {
        if (day.feed().count() == 0) {
            return "";
        }
        if (day.statement().count() == 0) {
            return words.say("payment.no-statement");
        }
        var said = new ArrayList<String>();
        if (day.onlyStatement() > 0) {
            said.add(words.count("payment.only-statement", day.onlyStatement()));
        }
        if (day.notInStatement() > 0) {
            said.add(words.count("payment.not-in-statement", day.notInStatement()));
        }
        return said.isEmpty() ? words.say("payment.all-agree") : String.join(words.say("dot"), said);
    }
}
