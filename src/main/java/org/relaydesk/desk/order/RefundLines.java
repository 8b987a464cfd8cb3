package org.relaydesk.desk.order;

import java.util.List;
import javafx.scene.layout.VBox;

import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.RefundWords;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.OrderQueries.RefundLine;

/** Each refund of an order with its arithmetic. */
final class RefundLines {
    private final Words words;
    private final Dates dates;

    RefundLines(Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    VBox of(List<RefundLine> refunds) {
        var box = new VBox(4, Parts.label(words.say("order.refunds"), "small", "muted", "strong"));
        for (var refund : refunds) {
            var sum = new RefundWords(words).arithmetic(refund);
            box.getChildren().add(Parts.prose(words.say("order.refund-line", "at", dates.exact(refund.at()), "given", refund.given(), "sum", sum), "small"));
        }
        return box;
    }
}
