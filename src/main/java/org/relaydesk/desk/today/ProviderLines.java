package org.relaydesk.desk.today;

import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.relaydesk.desk.part.Badge;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Mark;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.TodayQueries.ProviderLine;

/** The providers: what is left there and whether they answer. */
final class ProviderLines extends VBox {
    private static final Duration SILENT = Duration.ofMinutes(10);

    private final Words words;
    private final Dates dates;

    ProviderLines(ObservableValue<List<ProviderLine>> providers, Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
        providers.subscribe(this::fill);
    }

    private void fill(List<ProviderLine> providers) {
        getChildren().setAll(providers.stream().map(this::line).toList());
        if (providers.isEmpty()) {
            getChildren().add(Parts.label(words.say("today.no-providers"), "muted", "empty-line"));
        }
    }

    /** On one line where there is room, else its state beneath. */
    private FlowPane line(ProviderLine provider) {
        var name = Parts.label(provider.name());
        name.setPrefWidth(96);
        name.setMinWidth(60);
        var balance = Parts.label(balance(provider), "balance-low".equals(provider.trouble()) ? "tone-bad" : "plain");
        balance.setPrefWidth(70);
        balance.setMinWidth(50);
        balance.setAlignment(Pos.CENTER_RIGHT);
        var badge = new FlowPane(6, 3, new Badge(state(provider)));
        if (provider.changes() > 0) {
            badge.getChildren().add(new Badge(Tone.INFO, words.count("provider.changed", provider.changes())));
        }
        badge.setAlignment(Pos.CENTER_LEFT);
        var left = new HBox(8, name, balance);
        left.setAlignment(Pos.CENTER_LEFT);
        badge.setPrefWrapLength(200);
        var line = new FlowPane(12, 2, left, badge);
        line.getStyleClass().addAll("table-line", "provider-line");
        return line;
    }

    private String balance(ProviderLine provider) {
        if (provider.balance() == null) {
            return words.say("none");
        }
        var amount = provider.balance().setScale(2, RoundingMode.DOWN).toPlainString();
        return switch (provider.currency()) {
            case "USD" -> "$" + amount;
            case "INR" -> "₹" + amount;
            case "EUR" -> "€" + amount;
            default -> amount + " " + provider.currency();
        };
    }

    private Mark state(ProviderLine provider) {
        if (provider.trouble() != null) {
            return provider.troubleSince() == null
                    ? new Mark(words.code("provider.trouble", provider.trouble()), Tone.WARN)
                    : new Mark(words.say("provider.state.silent-since", "at", dates.minute(provider.troubleSince())), Tone.BAD);
        }
        if (provider.polledAt() == null) {
            return new Mark(words.say("provider.not-polled"), Tone.NEUTRAL);
        }
        boolean silent = provider.polledAt().plus(SILENT).isBefore(dates.now().toInstant());
        return new Mark(words.say("provider.polled", "ago", dates.ago(provider.polledAt())), silent ? Tone.WARN : Tone.GOOD);
    }
}
