package org.relaydesk.desk.today;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.relaydesk.desk.part.Band;
import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.message.LinkState;

/** Says that WhatsApp is not connected, and leads to where that is seen to; takes its place only then. */
final class LinkLine extends VBox {
    private final Band band = new Band("whatsapp-trouble", Tone.BAD);
    private final Words words;

    LinkLine(TodayModel model, TodayController controller, Words words) {
        this.words = words;
        var open = Parts.whole(Buttons.button(words.say("today.whatsapp-settings"), controller::openSettings));
        open.setId("open-settings");
        var line = new HBox(10, Parts.grow(band), open);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(line);
        Parts.collapsing(this);
        model.link().subscribe(this::show);
    }

    private void show(LinkState link) {
        boolean wrong = link.standing().isTrouble();
        setVisible(wrong);
        band.show(wrong ? words.code("settings.trouble", link.standing().name()) : "",
                wrong ? words.code("settings.todo", link.standing().name()) : "");
    }
}
