package org.relaydesk.desk.payment;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.PaymentQueries.Entry;

/** The ledger's transfers of a credit: when, from where to where, how much, and by which key. */
final class EntryLines {
    private final Words words;
    private final Dates dates;

    EntryLines(Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    VBox of(List<Entry> entries) {
        var lines = new VBox();
        lines.setId("entries");
        entries.forEach(entry -> lines.getChildren().add(line(entry)));
        return lines;
    }

    private HBox line(Entry entry) {
        var at = Parts.whole(Parts.label(dates.exact(entry.at()), "muted"));
        at.setPrefWidth(96);
        var way = Parts.prose(words.say("payment.entry", "debit", account(entry.debit()), "credit", account(entry.credit())));
        way.setMinWidth(0);
        way.setMaxWidth(Double.MAX_VALUE);
        var key = Parts.whole(Parts.label(entry.key(), "small", "muted"));
        var line = new HBox(12, at, Parts.grow(way), key, Parts.whole(Parts.label(entry.amount().toString(), "strong")));
        line.getStyleClass().addAll("table-line", "entry-line");
        return line;
    }

    /** {@code WALLET:7} and {@code ORDER:SMM10198} read as words too. */
    private String account(String account) {
        var parts = account.split(":", 2);
        return words.code("payment.account", parts[0], "of", parts.length < 2 ? "" : parts[1]);
    }
}
