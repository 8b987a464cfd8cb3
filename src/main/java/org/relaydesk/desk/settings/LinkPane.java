package org.relaydesk.desk.settings;

import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Badge;
import org.relaydesk.desk.part.Band;
import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Facts;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.message.LinkState;
import org.relaydesk.message.LinkState.Standing;
import org.relaydesk.money.Rupees;
import org.relaydesk.query.LinkQueries.Seen;
import org.relaydesk.settings.Configuration;
import org.relaydesk.settings.Pace;
import org.relaydesk.settings.WhatsApp;

/** Which gateway it is, how it stands with it, what is to be done about that, and what is to be entered on its side. */
final class LinkPane extends VBox {
    private final SettingsModel model;
    private final @Nullable WhatsApp whatsApp;
    private final Words words;
    private final Dates dates;
    private final Badge badge = new Badge();
    private final Band trouble = new Band("link-trouble", Tone.BAD);
    private final Facts facts = new Facts(130, 8);
    private final Button start;

    LinkPane(
            SettingsModel model, SettingsController controller, Configuration configuration, String listener, Words words,
            Dates dates) {
        super(12);
        this.model = model;
        this.whatsApp = configuration.whatsapp();
        this.words = words;
        this.dates = dates;
        setId("settings-whatsapp");
        getStyleClass().addAll("card", "box");
        badge.setId("link-state");
        var heading = new HBox(10, Parts.label(words.say("settings.whatsapp"), "h2"), badge);
        heading.setAlignment(Pos.CENTER_LEFT);
        start = Parts.collapsing(Buttons.deciding("start-session", words.say("settings.start"), "S", controller::start, "accent"));
        var check = Buttons.deciding("check-link", words.say("settings.check"), "C", controller::check);
        var change = Buttons.deciding("change-gateway", words.say("settings.change"), "E", controller.gateway()::open);
        List.of(start, check).forEach(button -> button.disableProperty().bind(model.asking()));
        List.of(start, check, change).forEach(Parts::whole);
        var pending = new Band("gateway-pending", Tone.WARN);
        model.pending().subscribe(on -> pending.show(on ? words.say("settings.pending") : "", on ? words.say("settings.pending-todo") : ""));
        getChildren().addAll(heading, pending, trouble, facts);
        if (whatsApp == null) {
            getChildren().addAll(Parts.prose(words.say("settings.not-set-up"), "muted"), new FlowPane(change));
        } else {
            getChildren().addAll(new PairingPane(model, words), new FlowPane(8, 8, start, check, change),
                    new TheirSide(model, controller, whatsApp, listener, words));
        }
        model.link().subscribe(_ -> show());
        model.seen().subscribe(_ -> show());
    }

    private void show() {
        LinkState state = model.link().get();
        var standing = state.standing();
        badge.show(tone(standing), words.code("settings.state", standing.name()));
        boolean wrong = standing.isTrouble() && standing != Standing.STARTING && standing != Standing.SCAN;
        trouble.show(wrong ? words.code("settings.trouble", standing.name()) + (state.trouble().isEmpty() ? "" : " " + state.trouble() + ".") : "",
                wrong ? words.code("settings.todo", standing.name()) : "");
        start.setVisible(whatsApp instanceof WhatsApp.Waha && (standing == Standing.STOPPED || standing == Standing.FAILED));
        facts.clear();
        if (whatsApp == null) {
            return;
        }
        switch (whatsApp) {
            case WhatsApp.Cloud cloud -> cloud(cloud);
            case WhatsApp.Waha waha -> waha(waha);
        }
        pace(whatsApp.pace());
        if (!state.number().isEmpty()) {
            facts.add(words.say("settings.number"), state.number());
        }
        seen(model.seen().get());
        if (!wrong && !state.trouble().isEmpty()) {
            facts.add(words.say("settings.last-trouble"), state.trouble());
        }
    }

    private static Tone tone(Standing standing) {
        return switch (standing) {
            case LINKED -> Tone.GOOD;
            case NONE, ASKING -> Tone.NEUTRAL;
            case SCAN, STARTING -> Tone.WARN;
            default -> Tone.BAD;
        };
    }

    private void cloud(WhatsApp.Cloud cloud) {
        facts.add(words.say("settings.gateway"), words.say("settings.gateway.cloud"));
        facts.add(words.say("settings.phone-id"), cloud.phoneNumberId());
        var address = cloud.graphUrl().toString();
        int version = address.lastIndexOf('/');
        facts.add(words.say("settings.address"), address.substring(0, version));
        facts.add(words.say("settings.version"), address.substring(version + 1));
        facts.add(words.say("settings.templates"), cloud.templates().isEmpty()
                ? words.say("settings.templates-none") : String.join(", ", cloud.templates().values()));
    }

    private void waha(WhatsApp.Waha waha) {
        facts.add(words.say("settings.gateway"), words.say("settings.gateway.waha"));
        facts.add(words.say("settings.address"), waha.url().toString());
        facts.add(words.say("settings.session"), waha.session());
    }

    private void pace(Pace pace) {
        facts.add(words.say("settings.pace"), words.say("settings.pace-line",
                "seconds", pace.toOne().toSeconds(), "minute", Rupees.count(pace.aMinute())));
    }

    private void seen(Seen seen) {
        facts.add(words.say("settings.last-webhook"), when(seen.webhook()));
        facts.add(words.say("settings.last-in"), when(seen.in()));
        facts.add(words.say("settings.last-out"), when(seen.out()));
    }

    private String when(@Nullable Instant at) {
        return at == null ? words.say("settings.never") : words.say("settings.when", "ago", dates.ago(at), "at", dates.stamp(at));
    }
}
