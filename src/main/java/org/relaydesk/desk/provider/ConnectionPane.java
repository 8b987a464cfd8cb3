package org.relaydesk.desk.provider;

import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Facts;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.ProviderQueries.Detail;

/** How the selected provider is reached, how a test of that went, and how fast it has been. */
final class ConnectionPane extends VBox {
    private final ProviderModel model;
    private final Words words;
    private final ProviderWords says;
    private final Facts facts = new Facts(98, 7);
    private final ProgressBar bar = Parts.collapsing(new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS));
    private final Label result = Parts.collapsing(Parts.prose("", "small"));
    private final Label note = Parts.collapsing(Parts.prose("", "small"));
    private final Button test;
    private final Button pause;
    private final Button edit;
    private final HourChart chart;

    ConnectionPane(ProviderModel model, ProviderController controller, Words words, Dates dates, ProviderWords says) {
        super(10);
        this.model = model;
        this.words = words;
        this.says = says;
        getStyleClass().add("under-part");
        facts.getStyleClass().add("small");
        var decider = controller.decider();
        test = Buttons.deciding("test-connection", words.say("provider.test"), "T", decider::test);
        edit = Buttons.deciding("edit-provider", words.say("provider.edit"), "E", decider::edit);
        pause = Buttons.deciding("pause-provider", "", null, decider::pauseOrResume);
        chart = new HourChart(words, dates);
        var buttons = new FlowPane(8, 8, test, edit, pause);
        buttons.getChildren().forEach(button -> ((Button) button).setMinWidth(USE_PREF_SIZE));
        result.setId("test-result");
        note.setId("provider-note");
        bar.setPrefWidth(110);
        bar.setMinWidth(80);
        var under = new HBox(10, bar, Parts.grow(result));
        under.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(Parts.label(words.say("provider.connection"), "h2"), facts, note, buttons, under,
                Parts.label(words.say("provider.answer-times"), "h2"), chart);
        model.detail().subscribe(this::show);
        model.test().subscribe(running -> showTest(running));
        model.live().subscribe(live -> showNow());
        model.selected().subscribe(name -> showNow());
        model.busy().addListener((SetChangeListener<String>) change -> showNow());
    }

    private void show(@Nullable Detail detail) {
        facts.clear();
        edit.setDisable(detail == null);
        chart.show(detail == null ? null : detail.hours());
        if (detail == null) {
            return;
        }
        facts.add(words.say("provider.address"), detail.address());
        facts.add(words.say("provider.key"), words.say("provider.key-kept"));
        facts.add(words.say("provider.currency"), words.say("provider.currency-line", "currency", detail.currency(), "rupees", detail.rupeesPerUnit()));
        facts.add(words.say("provider.limit"), words.say("provider.limit-line", "n", detail.requestsPerMinute(), "seconds", detail.timeoutSeconds()));
        facts.add(words.say("provider.warn"), detail.warnBelow() == null
                ? words.say("provider.warn-none") : words.say("provider.warn-line", "amount", detail.warnBelow(), "currency", detail.currency()));
    }

    private void showTest(ProviderModel.@Nullable Test running) {
        bar.setVisible(running != null && running.result() == null);
        result.setVisible(running != null);
        if (running == null) {
            return;
        }
        var tested = running.result();
        result.setText(tested == null ? words.say("provider.testing", "provider", running.provider()) : says.tested(tested));
        result.getStyleClass().removeIf(style -> style.startsWith("tone-"));
        if (tested != null) {
            result.getStyleClass().add((tested.said() == null ? Tone.GOOD : Tone.BAD).styleClass());
        }
    }

    private void showNow() {
        var now = model.now();
        boolean paused = now != null && now.paused();
        pause.setText(words.say(paused ? "provider.resume" : "provider.pause"));
        test.setDisable(model.busy().contains("test " + model.selected().get()));
        pause.setDisable(model.busy().contains("pause " + model.selected().get()));
        note.setVisible(paused || (now != null && now.closedUntil() != null));
        note.getStyleClass().removeIf(style -> style.startsWith("tone-"));
        note.getStyleClass().add(paused ? Tone.NEUTRAL.styleClass() : Tone.WARN.styleClass());
        if (now != null) {
            note.setText(paused ? words.say("provider.paused-note") : words.say("provider.closed-note", "at", says.at(now.closedUntil()), "why", now.why()));
        }
    }
}
