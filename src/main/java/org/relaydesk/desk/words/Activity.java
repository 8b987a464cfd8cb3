package org.relaydesk.desk.words;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.query.ActivityLine;

/** Lines of the audit trail and of statements, put into words. */
public final class Activity {
    private static final Set<String> AMOUNTS = Set.of("amount", "paid", "expected", "fromWallet", "toWallet", "before", "price");
    private static final Set<String> NUMBERS = Set.of("remains", "quantity", "delivered");
    /** Figures that are codes, and the words for them. */
    private static final Map<String, String> CODES =
            Map.of("held", "held", "state", "follow.state", "change", "changed", "slow", "slow", "doubt", "doubt");
    private static final Set<String> TROUBLE = Set.of("order.unknown", "order.refused", "order.held", "order.failed");

    private final Words words;

    public Activity(Words words) {
        this.words = words;
    }

    /** The whole sentence, with the order where it has one: for the Today screen. */
    public String sentence(ActivityLine line) {
        return said("just", line);
    }

    /** As it reads in the order's own timeline. */
    public String inTimeline(ActivityLine line) {
        return said("activity", line);
    }

    /** Whether the line tells of something that went wrong or waits. */
    public boolean trouble(ActivityLine line) {
        return TROUBLE.contains(line.what());
    }

    /** A line of a wallet's statement. */
    public String statement(String what, Map<String, String> figures) {
        return said("wallet.line", what, written(figures));
    }

    private String said(String family, ActivityLine line) {
        var figures = written(line.figures());
        if (line.order() != null) {
            figures.put("order", line.order());
        }
        // what the seller did in a customer's place has words of its own
        var own = family + ".by-" + line.who() + "." + line.what();
        if (words.find(own).isPresent()) {
            return said(family + ".by-" + line.who(), line.what(), figures);
        }
        return words.find(family + "." + line.what()).isPresent()
                ? said(family, line.what(), figures)
                : said("activity", line.what(), figures);
    }

    /** A key that ends in the name of a figure is taken where that figure is there: {@code payment.matched.utr}. */
    private String said(String family, String what, Map<String, String> figures) {
        for (var figure : figures.keySet().stream().sorted().toList()) {
            if (!figures.getOrDefault(figure, "").isBlank() && words.find(family + "." + what + "." + figure).isPresent()) {
                return words.code(family, what + "." + figure, figures);
            }
        }
        return words.code(family, what, figures);
    }

    private Map<String, String> written(Map<String, String> figures) {
        var written = new HashMap<String, String>();
        figures.forEach((name, value) -> written.put(name, written(name, value)));
        return written;
    }

    private String written(String name, String value) {
        var family = CODES.get(name);
        if (family != null) {
            return words.code(family, value);
        }
        if ((!AMOUNTS.contains(name) && !NUMBERS.contains(name)) || !value.matches("-?\\d{1,17}")) {
            return value;
        }
        long number = Long.parseLong(value);
        return AMOUNTS.contains(name) ? Rupees.text(Paise.of(number)) : Rupees.count(number);
    }
}
