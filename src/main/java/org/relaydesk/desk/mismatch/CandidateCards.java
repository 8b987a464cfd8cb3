package org.relaydesk.desk.mismatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Badge;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.MismatchQueries.CreditCandidate;
import org.relaydesk.query.MismatchQueries.OrderCandidate;

/** The credits and the orders that fit, best first; each is chosen by a click or by its digit. */
final class CandidateCards {
    private static final Set<String> STRONG = Set.of("SAME_UTR", "NOTE", "CLAIMED", "PAYER_SEEN");

    private final MismatchController controller;
    private final Words words;
    private final Dates dates;

    CandidateCards(MismatchController controller, Words words, Dates dates) {
        this.controller = controller;
        this.words = words;
        this.dates = dates;
    }

    VBox credits(List<CreditCandidate> credits, @Nullable CreditCandidate chosen) {
        var section = section("mismatch.credits", credits.isEmpty() ? "mismatch.credits-none" : "");
        for (int i = 0; i < credits.size(); i++) {
            var credit = credits.get(i);
            section.getChildren().add(card("credit-" + credit.id(), i + 1, credit.paise().toString(),
                    badge(credit.reasons(), credit.usable()), line(credit) + also(credit.reasons()), credit.equals(chosen), () -> controller.chooseCredit(credit)));
        }
        return section;
    }

    VBox orders(List<OrderCandidate> orders, @Nullable OrderCandidate chosen, @Nullable CreditCandidate credit, int before) {
        var section = section("mismatch.orders-fit", orders.isEmpty() ? "mismatch.orders-none" : "");
        for (int i = 0; i < orders.size(); i++) {
            var order = orders.get(i);
            section.getChildren().add(card("order-" + order.order(), before + i + 1, order.order() + words.say("dot") + order.customer(),
                    badge(order.reasons(), order.payable()), line(order, credit) + also(order.reasons()), order.equals(chosen), () -> controller.chooseOrder(order)));
        }
        return section;
    }

    private VBox section(String title, String empty) {
        var section = new VBox(8, Parts.label(words.say(title), "h2"));
        section.getStyleClass().add("section");
        if (!empty.isEmpty()) {
            section.getChildren().add(Parts.prose(words.say(empty), "small", "muted"));
        }
        return section;
    }

    private static ChoiceCard card(String id, int number, String title, Badge badge, String line, boolean chosen, Runnable choose) {
        badge.setMinWidth(40);
        var head = new HBox(8, Parts.whole(Parts.label(title, "strong")), Parts.gap(), badge);
        head.setAlignment(Pos.CENTER_LEFT);
        if (number <= 9) {
            head.getChildren().add(Parts.kbd(Integer.toString(number)));
        }
        return new ChoiceCard(id, chosen, choose, head, Parts.prose(line, "small", "muted"), title + ", " + badge.getText() + ", " + line);
    }

    private Badge badge(List<String> reasons, boolean usable) {
        if (reasons.isEmpty()) {
            return new Badge(Tone.NEUTRAL, words.say("reason.none"));
        }
        var reason = reasons.getFirst();
        boolean strong = usable && STRONG.contains(reason);
        return new Badge(strong ? Tone.GOOD : Tone.NEUTRAL, words.code("reason", reason));
    }

    /** What else speaks for it, besides the badge. */
    private String also(List<String> reasons) {
        var more = reasons.stream().skip(1).filter(reason -> !reason.equals("USED")).map(reason -> words.code("reason", reason)).toList();
        return more.isEmpty() ? "" : words.say("dot") + String.join(words.say("dot"), more);
    }

    private String line(CreditCandidate credit) {
        var parts = new ArrayList<String>();
        parts.add(credit.reference() == null ? words.say("mismatch.no-utr") : words.say("mismatch.utr", "utr", credit.reference()));
        parts.add(dates.exact(credit.at()));
        if (credit.usedFor() != null) {
            parts.add(words.say("mismatch.applied-to", "order", credit.usedFor()));
        } else {
            if (credit.payer() != null) {
                parts.add(credit.payer());
            }
            parts.add(words.code("source", credit.source()));
        }
        return String.join(words.say("dot"), parts);
    }

    private String line(OrderCandidate order, @Nullable CreditCandidate credit) {
        var parts = new ArrayList<String>();
        parts.add(words.say("mismatch.asks", "amount", order.expected()));
        if (credit != null) {
            var over = credit.paise().minus(order.expected());
            parts.add(over.isZero() ? words.say("mismatch.exact-short") : (over.isNegative() ? "" : "+") + over);
        }
        parts.add(order.service());
        parts.add(dates.minute(order.askedAt()));
        parts.add(words.code("status", order.status()));
        return String.join(words.say("dot"), parts);
    }
}
