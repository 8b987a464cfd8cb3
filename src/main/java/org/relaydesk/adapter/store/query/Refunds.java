package org.relaydesk.adapter.store.query;

import java.util.List;
import java.util.Map;

import org.relaydesk.money.Paise;
import org.relaydesk.query.ActivityLine;
import org.relaydesk.query.OrderQueries.RefundLine;

/** The arithmetic of refunds, from the lines that the audit trail has of them. */
final class Refunds {
    private Refunds() {}

    static List<RefundLine> of(List<ActivityLine> timeline) {
        return timeline.stream().filter(l -> l.what().equals("refund.given")).map(Refunds::line).toList();
    }

    static RefundLine line(ActivityLine line) {
        var figures = line.figures();
        return new RefundLine(
                line.at(), figures.getOrDefault("key", ""), paise(figures, "paid"), whole(figures, "remains"),
                whole(figures, "quantity"), paise(figures, "before"), paise(figures, "amount"));
    }

    private static Paise paise(Map<String, String> figures, String name) {
        return Paise.of(whole(figures, name));
    }

    private static long whole(Map<String, String> figures, String name) {
        return Long.parseLong(figures.getOrDefault(name, "0"));
    }
}
