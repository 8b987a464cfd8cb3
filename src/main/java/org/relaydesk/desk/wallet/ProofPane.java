package org.relaydesk.desk.wallet;

import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.RefundWords;
import org.relaydesk.desk.words.Words;
import org.relaydesk.money.Paise;
import org.relaydesk.query.OrderQueries.RefundLine;
import org.relaydesk.query.WalletQueries.Line;

/** The proof of one line: its journal entry, and how the amount was worked out. */
final class ProofPane extends HBox {
    private static final int GAP = 30;
    private static final int PADDING = 40;

    private final WalletModel model;
    private final Words words;
    private final Dates dates;
    private final VBox entry = new VBox();
    private final VBox sum = new VBox(10);

    ProofPane(WalletModel model, Words words, Dates dates) {
        super(GAP);
        this.model = model;
        this.words = words;
        this.dates = dates;
        getStyleClass().add("proof");
        // halves by their real width: at no width every word would stand on a line of its own, and the pane be endless
        var half = widthProperty().subtract(GAP + PADDING).divide(2);
        entry.prefWidthProperty().bind(half);
        sum.prefWidthProperty().bind(half);
        getChildren().addAll(Parts.grow(entry), Parts.grow(sum));
        model.line().subscribe(this::show);
    }

    private void show(@Nullable Line line) {
        entry.getChildren().clear();
        sum.getChildren().clear();
        if (line == null) {
            return;
        }
        var amount = line.in().isZero() ? line.out() : line.in();
        entry.getChildren().addAll(
                Parts.label(words.say("wallet.entry", "number", Long.toString(line.transfer())), "h2"),
                posting("wallet.debit", line.debit(), amount),
                posting("wallet.credit-side", line.credit(), amount),
                Parts.prose(words.say("wallet.key", "key", line.key()), "small", "muted", "entry-key"));
        sum.getChildren().add(Parts.label(words.say("wallet.worked-out"), "h2"));
        if (line.refund() == null) {
            sum.getChildren().add(Parts.prose(words.find("wallet.why." + line.what()).orElse(words.say("wallet.why")), "small"));
        } else {
            sum.getChildren().add(workedOut(line.refund(), line.policy()));
        }
        if (line.told() != null) {
            sum.getChildren().add(Parts.prose(words.say("wallet.told", "at", dates.exact(line.told().at()),
                    "ticks", words.code("message.ticks", line.told().state())), "small", "muted"));
        }
    }

    private HBox posting(String key, String account, Paise amount) {
        var line = new HBox(8, Parts.grow(Parts.prose(words.say(key, "account", account(account)))), Parts.gap(), Parts.whole(Parts.label(amount.toString())));
        line.getStyleClass().add("table-line");
        return line;
    }

    /** {@code WALLET:7} is the wallet that is being looked at; {@code ORDER:SMM10198} reads as a sentence too. */
    private String account(String account) {
        var parts = account.split(":", 2);
        var of = parts.length < 2 ? "" : parts[1];
        var detail = model.detail().get();
        boolean own = parts[0].equals("WALLET") && detail != null && of.equals(Long.toString(detail.customerId()));
        return words.code("account", parts[0], "of", own && detail != null ? detail.customer() : of);
    }

    private VBox workedOut(RefundLine refund, @Nullable String policy) {
        var arithmetic = new RefundWords(words);
        var lines = new VBox(Parts.prose(arithmetic.story(refund), "small"), Parts.prose(arithmetic.arithmetic(refund), "small"));
        lines.getChildren().add(Parts.prose(words.say(policy == null ? "wallet.before" : "wallet.before-policy",
                "before", refund.before(), "given", refund.given(), "policy", policy), "small"));
        return lines;
    }
}
