package org.relaydesk.desk.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.message.LinkState;
import org.relaydesk.query.TodayQueries.Pulse;
import org.relaydesk.query.TodayQueries.Watched;
import org.relaydesk.queue.MailboxState;
import org.relaydesk.queue.MailboxState.Standing;

/** Whether everything that should run runs, in one line. */
final class StatusLine extends HBox {
    private final String listener;
    private final Words words;
    private final Dates dates;
    private final ShellModel model;
    private final HBox lights = new HBox(22);
    private final HBox dead = Parts.collapsing(new HBox());
    private final Label ledger = Parts.label("");

    StatusLine(ShellModel model, ShellController controller, String listener, Words words, Dates dates) {
        super(22);
        this.model = model;
        this.listener = listener;
        this.words = words;
        this.dates = dates;
        setId("status");
        getStyleClass().add("status-line");
        setAlignment(Pos.CENTER_LEFT);
        lights.setAlignment(Pos.CENTER_LEFT);
        dead.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(lights, new BackupLight(model, controller, words, dates), dead, Parts.gap(), ledger);
        model.pulse().subscribe(this::show);
        model.clock().subscribe(clock -> show(model.pulse().get()));
        model.mailbox().subscribe(mailbox -> show(model.pulse().get()));
        model.link().subscribe(link -> show(model.pulse().get()));
    }

    private void show(@Nullable Pulse pulse) {
        lights.getChildren().setAll(whatsApp(model.link().get()));
        dead.setVisible(pulse != null && pulse.deadLetters() > 0);
        if (pulse == null) {
            return;
        }
        lights.getChildren().addAll(List.of(providers(pulse), bank(pulse)));
        if (model.mailbox().get().standing() != Standing.NONE) {
            lights.getChildren().add(mailbox(model.mailbox().get()));
        }
        dead.getChildren().setAll(light(Tone.BAD, words.count("status.dead", pulse.deadLetters())));
        ledger.setText(words.say(pulse.balanced() ? "status.balanced" : "status.unbalanced",
                "owed", pulse.owedToWallets(), "wallets", words.count("wallet.count", pulse.wallets())));
        ledger.getStyleClass().setAll("label", pulse.balanced() ? "plain" : "tone-bad");
    }

    /** Short where it is wrong: Settings says the rest. */
    private Node whatsApp(LinkState link) {
        if (!link.standing().isTrouble()) {
            return light(Tone.GOOD, words.say("status.whatsapp", "listener", listener));
        }
        boolean soon = link.standing() == LinkState.Standing.STARTING;
        return Parts.whole(light(soon ? Tone.WARN : Tone.BAD,
                words.say("status.whatsapp-wrong", "state", words.code("settings.state", link.standing().name()))));
    }

    private Node providers(Pulse pulse) {
        if (pulse.providers() == 0) {
            return light(Tone.NEUTRAL, words.say("status.no-providers"));
        }
        long down = pulse.watched().stream().filter(Watched::down).count();
        long low = pulse.watched().stream().filter(Watched::low).count();
        long ups = pulse.watched().stream().mapToLong(Watched::pricesUp).sum();
        boolean all = pulse.providersPolled() == pulse.providers() && pulse.lastSweep() != null;
        var text = pulse.lastSweep() == null
                ? words.say("status.not-polled", "all", pulse.providers())
                : words.say("status.providers", "polled", pulse.providersPolled(), "all", pulse.providers(), "ago", dates.ago(pulse.lastSweep()));
        var more = (down == 0 ? "" : words.count("status.down", down)) + (low == 0 ? "" : words.count("status.low", low))
                + (ups == 0 ? "" : words.count("status.ups", ups));
        return more.isEmpty()
                ? light(all ? Tone.GOOD : Tone.WARN, text)
                : light(down > 0 ? Tone.BAD : Tone.WARN, words.say("screen.providers") + more);
    }

    private Node bank(Pulse pulse) {
        return pulse.lastCredit() == null
                ? light(Tone.NEUTRAL, words.say("status.no-credit"))
                : light(Tone.GOOD, words.say("status.bank", "ago", dates.ago(pulse.lastCredit())));
    }

    /** Short, and never cut off: it is what tells that payments are not seen. */
    private Node mailbox(MailboxState mailbox) {
        var standing = mailbox.standing();
        var looked = mailbox.lookedAt();
        var light = light(
                standing == Standing.CONNECTED ? Tone.GOOD : standing.isTrouble() ? Tone.BAD : Tone.NEUTRAL,
                words.code("status.mailbox", standing.name(), "ago", looked == null ? "" : dates.ago(looked)));
        light.setMinWidth(USE_PREF_SIZE);
        return light;
    }

    private static Label light(Tone tone, String text) {
        var label = Parts.label(text);
        label.setGraphic(dot(tone));
        return label;
    }

    static Region dot(Tone tone) {
        var dot = new Region();
        dot.getStyleClass().addAll("dot", tone.styleClass());
        return dot;
    }
}
