package org.relaydesk.desk.settings;

import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.layout.VBox;

import org.relaydesk.desk.part.Facts;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Words;
import org.relaydesk.settings.Configuration;
import org.relaydesk.settings.StoreSettings;

/** What the store is called, how it is paid and when it is open; and how to change that. */
final class StorePane extends VBox {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    StorePane(Configuration configuration, Words words) {
        super(10);
        setId("settings-store");
        getStyleClass().addAll("card", "box");
        var store = configuration.store();
        var facts = new Facts(110, 8);
        facts.add(words.say("settings.name"), store.name());
        facts.add(words.say("settings.upi"), store.upiId());
        facts.add(words.say("settings.orders"), words.say("settings.orders-line", "example", store.orderPrefix() + "10234"));
        facts.add(words.say("settings.hours"), words.say("settings.hours-line",
                "days", days(store), "from", HOUR.format(store.opens()), "to", HOUR.format(store.closes())));
        facts.add(words.say("settings.holidays"), store.holidays().isEmpty() ? words.say("settings.none") : store.holidays());
        facts.add(words.say("settings.zone"), store.zone().getId());
        facts.add(words.say("settings.language"), words.code("settings.language", store.language()));
        facts.add(words.say("settings.expiry"), words.say("settings.expiry-line", "minutes", store.expiry().toMinutes()));
        facts.add(words.say("settings.sms"), words.say(configuration.smsToken() == null ? "settings.off" : "settings.on"));
        var mailbox = configuration.mailbox();
        facts.add(words.say("settings.mail"), mailbox == null ? words.say("settings.off") : mailbox.toString());
        getChildren().addAll(Parts.label(words.say("settings.store"), "h2"), facts,
                Parts.prose(words.say("settings.how"), "small", "muted"), Parts.prose(words.say("settings.command"), "mono", "small"));
    }

    private static String days(StoreSettings store) {
        return store.businessDays().stream().sorted().map((DayOfWeek d) -> d.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                .collect(Collectors.joining(", "));
    }
}
