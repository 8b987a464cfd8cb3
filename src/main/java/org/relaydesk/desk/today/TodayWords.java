package org.relaydesk.desk.today;

import java.util.ArrayList;
import java.util.List;

import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.query.TodayQueries.Counts;
import org.relaydesk.query.TodayQueries.Pulse;
import org.relaydesk.query.TodayQueries.Today;

/** The Today screen's sentences. */
final class TodayWords {
    private final Words words;
    private final Dates dates;

    TodayWords(Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    String greeting() {
        int hour = dates.now().getHour();
        return words.say(hour < 12 ? "today.morning" : hour < 17 ? "today.afternoon" : "today.evening");
    }

    String lead(Counts counts) {
        var waiting = new ArrayList<String>();
        if (counts.mismatches() > 0) {
            waiting.add(words.count("today.mismatches", counts.mismatches()));
        }
        if (counts.ordersWaiting() > 0) {
            waiting.add(words.count("today.orders", counts.ordersWaiting()));
        }
        if (counts.reviews() > 0) {
            waiting.add(words.count("today.reviews", counts.reviews()));
        }
        if (waiting.isEmpty()) {
            return words.say("today.nothing-waits");
        }
        var what = String.join(words.say("today.and"), waiting);
        boolean single = counts.mismatches() + counts.ordersWaiting() + counts.reviews() == 1;
        return counts.firstDue() == null
                ? words.say(single ? "today.waits" : "today.wait", "what", what)
                : words.say(single ? "today.waits-due" : "today.wait-due", "what", what, "due", dates.dueAt(counts.firstDue()));
    }

    List<Figure> figures(Today today, Pulse pulse) {
        return List.of(takings(today), cost(today), refunded(today), owed(today, pulse));
    }

    private Figure takings(Today today) {
        var line = today.payments() == 0
                ? words.say("today.no-payments")
                : words.say("today.takings-line", "payments", words.count("today.payments", today.payments()),
                        "share", percent(today.matchedByThemselves(), today.payments()));
        return new Figure(words.say("today.takings"), Rupees.text(today.takings()), line, today.payments() == 0 ? Tone.NEUTRAL : Tone.GOOD);
    }

    private Figure cost(Today today) {
        var margin = today.takings().minus(today.providerCost());
        var line = today.takings().isPositive()
                ? words.say("today.cost-line", "margin", margin, "share", percent(margin.value(), today.takings().value()))
                : words.say("today.cost-none");
        return new Figure(words.say("today.cost"), Rupees.text(today.providerCost()), line, Tone.NEUTRAL);
    }

    private Figure refunded(Today today) {
        var orders = words.count("today.refunded-orders", today.refundedOrders());
        if (today.refundedOrders() == 0) {
            return new Figure(words.say("today.refunded"), Rupees.text(today.refunded()), words.say("today.refunded-none"), Tone.NEUTRAL);
        }
        return today.refundsNotTold() == 0
                ? new Figure(words.say("today.refunded"), Rupees.text(today.refunded()), words.say("today.all-told", "orders", orders), Tone.NEUTRAL)
                : new Figure(words.say("today.refunded"), Rupees.text(today.refunded()),
                        words.say("today.not-told", "orders", orders, "n", today.refundsNotTold()), Tone.WARN);
    }

    private Figure owed(Today today, Pulse pulse) {
        return new Figure(words.say("today.owed"), Rupees.text(today.owedToWallets()),
                words.say(pulse.balanced() ? "today.balanced" : "today.unbalanced", "time", dates.time(dates.now().toInstant())),
                pulse.balanced() ? Tone.GOOD : Tone.BAD);
    }

    /** One decimal, in whole numbers: 97.6%. */
    static String percent(long part, long whole) {
        long tenths = part < 0 ? -Paise.of(-part).proRata(1000, whole).value() : Paise.of(part).proRata(1000, whole).value();
        var text = Math.abs(tenths) / 10 + (tenths % 10 == 0 ? "" : "." + Math.abs(tenths) % 10) + "%";
        return tenths < 0 ? "−" + text : text;
    }

    String resent() {
        return words.say("dead.resent");
    }

    String putAside() {
        return words.say("dead.put-aside-done");
    }

    String copied() {
        return words.say("today.copied");
    }
}
