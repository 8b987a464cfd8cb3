package org.relaydesk.desk.mismatch;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Badge;
import org.relaydesk.desk.part.Facts;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.OrderMarks;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.money.Paise;
import org.relaydesk.query.MismatchQueries.CreditCandidate;
import org.relaydesk.query.MismatchQueries.Detail;
import org.relaydesk.query.MismatchQueries.OrderCandidate;
import org.relaydesk.query.MismatchQueries.Twin;

/** What it is about: the order and what was claimed, or the credit that nobody claims. */
final class SubjectBlock extends VBox {
    private final Words words;
    private final Dates dates;
    private final Facts facts = new Facts(98, 6);

    SubjectBlock(Detail detail, @Nullable CreditCandidate credit, @Nullable OrderCandidate order, Words words, Dates dates) {
        super(8);
        this.words = words;
        this.dates = dates;
        getStyleClass().add("section");
        if (detail.row().held()) {
            getChildren().add(heading(words.say("mismatch.held-title"), new Badge(Tone.WARN, words.say("mismatch.held-badge"))));
        } else if (Candidates.claimless(detail) || order == null) {
            getChildren().add(title(detail));
        } else {
            getChildren().add(title(order));
        }
        getChildren().add(facts);
        if (Candidates.claimless(detail)) {
            credit(detail, credit);
            twin(detail.twin());
        } else {
            claim(detail, order);
        }
        if (!detail.note().isBlank()) {
            facts.add(words.say("mismatch.note"), detail.note());
        }
    }

    private HBox title(OrderCandidate order) {
        var mark = new OrderMarks(words).status(order.status());
        return heading(order.order() + words.say("dot") + order.service(), new Badge(mark));
    }

    private HBox title(Detail detail) {
        var who = detail.row().customer() == null ? words.say("mismatch.unknown-payer") : detail.row().customer();
        return heading(who, new Badge(Tone.WARN, words.say(Candidates.claimless(detail) ? "mismatch.unmatched" : "mismatch.no-order")));
    }

    private static HBox heading(String text, Badge badge) {
        var title = Parts.label(text, "h2");
        var line = new HBox(8, title, Parts.gap(), badge);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void claim(Detail detail, @Nullable OrderCandidate order) {
        if (order == null) {
            facts.add(words.say("mismatch.customer"), detail.row().customer() == null ? words.say("none") : detail.row().customer());
        } else {
            facts.add(words.say("mismatch.customer"), words.say("mismatch.customer-line", "customer", order.customer(),
                    "orders", words.count("mismatch.orders", order.customerOrders()), "wallet", order.wallet()));
            facts.add(words.say("mismatch.quantity"), words.say("mismatch.quantity-line", "quantity", order.quantity(), "link", link(order.link())));
            facts.addStrong(words.say("mismatch.expected-name"), order.expected().toString(), words.say("mismatch.expected-line",
                    "asked", dates.minute(order.askedAt()), "expires", dates.minute(order.expiresAt())));
        }
        Paise paid = detail.row().paid();
        if (paid == null) {
            facts.add(words.say("mismatch.claimed"), words.say("mismatch.amount-unread"));
        } else {
            facts.addStrong(words.say("mismatch.claimed"), paid.toString(), order == null ? "" : difference(paid, order.expected()));
        }
    }

    private void credit(Detail detail, @Nullable CreditCandidate chosen) {
        var credit = chosen != null || detail.credits().isEmpty() ? chosen : detail.credits().getFirst();
        if (credit == null) {
            return;
        }
        facts.addStrong(words.say("mismatch.credited"), credit.paise().toString(), words.say("mismatch.at", "at", dates.exact(credit.at())));
        facts.add(words.say("mismatch.utr-name"), credit.reference() == null ? words.say("mismatch.no-utr") : credit.reference());
        facts.add(words.say("mismatch.payer"), credit.payer() == null ? words.say("none") : credit.payer());
        facts.add(words.say("mismatch.seen-by"), words.code("source", credit.source()));
    }

    /** The credit that it may be told once more of. */
    private void twin(@Nullable Twin twin) {
        if (twin == null) {
            return;
        }
        facts.addStrong(words.say("mismatch.twin"), twin.paise().toString(), words.say("mismatch.at", "at", dates.exact(twin.at())));
        facts.add(words.say("mismatch.utr-name"), twin.reference() == null ? words.say("mismatch.no-utr") : twin.reference());
        facts.add(words.say("mismatch.payer"), twin.payer() == null ? words.say("none") : twin.payer());
        facts.add(words.say("mismatch.seen-by"), words.code("source", twin.source()));
        facts.add(words.say("mismatch.twin-used"), twin.usedFor() == null ? words.say("none") : twin.usedFor());
    }

    private String difference(Paise paid, Paise expected) {
        var over = paid.minus(expected);
        return over.isZero() ? words.say("mismatch.exact")
                : words.say(over.isNegative() ? "mismatch.short-by" : "mismatch.over-by", "amount", over.abs());
    }

    private static String link(String link) {
        return link.replaceFirst("^https?://(www\\.)?", "");
    }
}
