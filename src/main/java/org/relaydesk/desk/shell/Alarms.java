package org.relaydesk.desk.shell;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.TodayQueries.Pulse;

/** Follows the pulse and tells on the desktop what has come up. */
public final class Alarms {
    private final DesktopNotices notices;
    private final Words words;
    private final Dates dates;
    private final Map<Alarm.Key, Instant> told = new HashMap<>();
    private @Nullable Pulse before;

    public Alarms(DesktopNotices notices, Words words, Dates dates) {
        this.notices = notices;
        this.words = words;
        this.dates = dates;
    }

    void follow(Pulse now) {
        var at = dates.now().toInstant();
        for (var alarm : Alarm.since(before, now, told, at)) {
            told.put(alarm.key(), at);
            var key = "alarm." + alarm.kind();
            notices.show(alarm.kind() == Alarm.Kind.DOWN || alarm.kind() == Alarm.Kind.HELD ? Tone.BAD : Tone.WARN,
                    words.say(key, "provider", alarm.provider()), text(key, alarm));
        }
        before = now;
    }

    private String text(String key, Alarm alarm) {
        return switch (alarm.kind()) {
            case DOWN, LOW -> words.say(key + ".text", "provider", alarm.provider());
            case PRICE_UP, SLOW, HELD -> words.count(key + ".text", alarm.more());
        };
    }
}
