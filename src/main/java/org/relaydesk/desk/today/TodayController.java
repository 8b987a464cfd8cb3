package org.relaydesk.desk.today;

import java.util.function.Supplier;
import javafx.scene.input.KeyCode;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.fx.Visit;
import org.relaydesk.desk.screen.Navigator;
import org.relaydesk.desk.screen.Press;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.message.LinkState;
import org.relaydesk.query.TodayQueries;
import org.relaydesk.query.TodayQueries.Counts;
import org.relaydesk.query.TodayQueries.DeadLetter;
import org.relaydesk.query.TodayQueries.Pulse;
import org.relaydesk.query.TodayQueries.Today;
import org.relaydesk.query.TodayQueries.Undelivered;
import org.relaydesk.query.TodayQueries.Waiting;

/** Follows the day and leads to what waits. */
public final class TodayController {
    private final TodayModel model;
    private final FxDoor door;
    private final TodayQueries queries;
    private final Supplier<LinkState> link;
    private final MessageActions messages;
    private final TodayWords words;
    private final Navigator navigator;
    private final Visit visit;

    /** What is asked when the screen is refreshed. */
    record Asked(TodayQueries queries, Supplier<LinkState> link) {}

    TodayController(
            TodayModel model, FxDoor door, Asked asked, MessageActions messages, TodayWords words, Navigator navigator) {
        this.model = model;
        this.door = door;
        this.visit = door.visit(this::refresh);
        this.queries = asked.queries();
        this.link = asked.link();
        this.messages = messages;
        this.words = words;
        this.navigator = navigator;
    }

    void onActivate() {
        visit.begin();
    }

    void onDeactivate() {
        visit.close();
    }

    boolean onKey(Press press) {
        if (press.is(KeyCode.J) || press.is(KeyCode.DOWN)) {
            move(1);
        } else if (press.is(KeyCode.K) || press.is(KeyCode.UP)) {
            move(-1);
        } else if (press.decides(KeyCode.ENTER)) {
            start();
        } else {
            return onLetterKey(press);
        }
        return true;
    }

    /** The digits choose a message that reached nobody, two letters decide about it. */
    private boolean onLetterKey(Press press) {
        var letters = model.undelivered().get().letters();
        if (letters.isEmpty()) {
            return false;
        }
        var chosen = letters.get(Math.clamp(model.chosenLetter().get(), 0, letters.size() - 1));
        if (press.digit() > 0 && press.digit() <= letters.size()) {
            model.chosenLetter().set(press.digit() - 1);
        } else if (press.decides(KeyCode.S)) {
            resend(chosen);
        } else if (press.decides(KeyCode.L)) {
            putAside(chosen);
        } else {
            return false;
        }
        return true;
    }

    /** The row's version makes that it is sent once, however often this is asked for. */
    void resend(DeadLetter letter) {
        door.carryOut(
                () -> messages.resend(letter.id(), letter.version()), _ -> door.tell(Tone.GOOD, words.resent()), this::refresh);
    }

    void putAside(DeadLetter letter) {
        door.carryOut(
                () -> messages.putAside(letter.id(), letter.version()), _ -> door.tell(Tone.GOOD, words.putAside()), this::refresh);
    }

    /** Opens what was moved to, else what is due first. */
    void start() {
        var waiting = model.waiting().get();
        if (!waiting.isEmpty()) {
            open(waiting.get(Math.clamp(model.chosen().get(), 0, waiting.size() - 1)));
        }
    }

    void open(Waiting waiting) {
        switch (waiting.kind()) {
            case MISMATCH -> navigator.openMismatch(waiting.id());
            case ORDER, REVIEW -> {
                if (waiting.order() != null) {
                    navigator.openOrder(waiting.order());
                }
            }
        }
    }

    /** Where the link to WhatsApp is seen to. */
    void openSettings() {
        navigator.open("settings");
    }

    /** The hash is in the clipboard now. */
    void copied() {
        door.tell(Tone.GOOD, words.copied());
    }

    private void move(int by) {
        int last = model.waiting().get().size() - 1;
        if (last >= 0) {
            model.chosen().set(Math.clamp(model.chosen().get() + by, 0, last));
        }
    }

    private void refresh() {
        model.link().set(link.get());
        visit.ask("today", () -> new Day(queries.today(), queries.counts(), queries.pulse(), queries.undelivered()), this::show);
    }

    private void show(Day day) {
        model.greeting().set(words.greeting());
        model.lead().set(words.lead(day.counts));
        model.figures().setAll(words.figures(day.today, day.pulse));
        model.days().set(day.today.days());
        model.providers().set(day.today.providers());
        model.waiting().set(day.today.waiting());
        model.chosen().set(Math.min(model.chosen().get(), day.today.waiting().size() - 1));
        model.justNow().set(day.today.justNow());
        model.undelivered().set(day.undelivered);
        model.chosenLetter().set(Math.clamp(model.chosenLetter().get(), 0, Math.max(0, day.undelivered.letters().size() - 1)));
        model.head().set(day.pulse.head());
    }

    private record Day(Today today, Counts counts, Pulse pulse, Undelivered undelivered) {}
}
