package org.relaydesk.desk.words;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Times in words, in the store's own zone. */
public final class Dates {
    private static final Duration PRESSING = Duration.ofHours(2);

    private final ZoneId zone;
    private final InstantSource clock;
    private final Words words;

    public Dates(ZoneId zone, InstantSource clock, Words words) {
        this.zone = zone;
        this.clock = clock;
        this.words = words;
    }

    public ZonedDateTime now() {
        return clock.instant().atZone(zone);
    }

    /** {@code Mon 23 Nov, 10:58}. */
    public String nowText() {
        return write("EEE d MMM, HH:mm", now());
    }

    /** {@code 10:57}. */
    public String time(Instant at) {
        return write("HH:mm", at.atZone(zone));
    }

    /** {@code 10:57:03}. */
    public String seconds(Instant at) {
        return write("HH:mm:ss", at.atZone(zone));
    }

    /** {@code 23 Nov 10:57}. */
    public String stamp(Instant at) {
        var when = at.atZone(zone);
        return write(when.getYear() == now().getYear() ? "d MMM HH:mm" : "d MMM yyyy HH:mm", when);
    }

    /** {@code 21 Nov}. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH).format(day);
    }

    /** {@code Mar 2026}. */
    public String month(Instant at) {
        return write("MMM yyyy", at.atZone(zone));
    }

    /** For a line that parts days: {@code Today}, {@code Yesterday}, {@code Sat 21 Nov}. */
    public String dayMark(Instant at) {
        return switch ((int) daysBack(at)) {
            case 0 -> words.say("time.today-mark");
            case 1 -> words.say("time.yesterday-mark");
            default -> write(at.atZone(zone).getYear() == now().getYear() ? "EEE d MMM" : "EEE d MMM yyyy", at.atZone(zone));
        };
    }

    public boolean isSameDay(Instant one, Instant other) {
        return one.atZone(zone).toLocalDate().equals(other.atZone(zone).toLocalDate());
    }

    /** Short, for a column: {@code 10:12}, {@code yesterday}, {@code 21 Nov}. */
    public String brief(Instant at) {
        return switch ((int) daysBack(at)) {
            case 0 -> time(at);
            case 1 -> words.say("time.yesterday");
            default -> write(at.atZone(zone).getYear() == now().getYear() ? "d MMM" : "d MMM yyyy", at.atZone(zone));
        };
    }

    /** Exact, for evidence: {@code 10:42:51}, {@code yesterday 21:10}, {@code 21 Nov 21:10}. */
    public String exact(Instant at) {
        return switch ((int) daysBack(at)) {
            case 0 -> seconds(at);
            case 1 -> words.say("time.yesterday-at", "time", time(at));
            default -> stamp(at);
        };
    }

    /** To the minute: {@code 10:42}, {@code yesterday 21:10}, {@code 21 Nov 21:10}. */
    public String minute(Instant at) {
        return daysBack(at) == 0 ? time(at) : exact(at);
    }

    /** {@code just now}, {@code 12 min ago}, {@code 26 h ago}, {@code 3 d ago}. */
    public String ago(Instant at) {
        long minutes = Duration.between(at, clock.instant()).toMinutes();
        if (minutes < 1) {
            return words.say("time.just-now");
        }
        if (minutes < 60) {
            return words.say("time.minutes-ago", "n", minutes);
        }
        return minutes < 48 * 60 ? words.say("time.hours-ago", "n", minutes / 60) : words.say("time.days-ago", "n", minutes / 1440);
    }

    /** What is to come soon: {@code in 48 s}, {@code in 3 min}, {@code now}. */
    public String in(Instant at) {
        long seconds = Duration.between(clock.instant(), at).toSeconds();
        if (seconds <= 0) {
            return words.say("time.now");
        }
        return seconds < 90 ? words.say("time.in-seconds", "n", seconds) : words.say("time.in-minutes", "n", (seconds + 30) / 60);
    }

    /** {@code due 1 h 12 m} and how pressing that is; without a time it is due now. */
    public Due due(@Nullable Instant at) {
        if (at == null) {
            return new Due(words.say("due.now"), Tone.BAD);
        }
        var left = Duration.between(clock.instant(), at);
        if (left.isNegative()) {
            return new Due(words.say("due.late", "left", span(left.negated())), Tone.BAD);
        }
        if (left.compareTo(PRESSING) < 0) {
            return new Due(words.say("due.in", "left", span(left)), Tone.BAD);
        }
        return switch ((int) -daysBack(at)) {
            case 0 -> new Due(words.say("due.in", "left", words.say("time.hours", "n", left.toHours())), Tone.WARN);
            case 1 -> new Due(words.say("due.tomorrow"), Tone.NEUTRAL);
            case 2, 3, 4, 5, 6 -> new Due(words.say("due.on", "day", write("EEE", at.atZone(zone))), Tone.NEUTRAL);
            default -> new Due(words.say("due.on", "day", write("d MMM", at.atZone(zone))), Tone.NEUTRAL);
        };
    }

    /** As the other one; pressing from {@code near} on. */
    public Due due(Instant at, Instant near) {
        var due = due(at);
        return clock.instant().isBefore(near) ? due : new Due(due.text(), Tone.BAD);
    }

    /** For a sentence: {@code due at 12:10}, {@code due tomorrow}, {@code late by 12 m}. */
    public String dueAt(Instant at) {
        return daysBack(at) == 0 && at.isAfter(clock.instant()) ? words.say("due.at", "time", time(at)) : due(at).text();
    }

    private String span(Duration span) {
        if (span.toHours() >= 48) {
            return words.say("time.days", "n", span.toDays());
        }
        return span.toHours() == 0
                ? words.say("time.minutes", "n", span.toMinutes())
                : words.say("time.hours-minutes", "h", span.toHours(), "m", (long) span.toMinutesPart());
    }

    private long daysBack(Instant at) {
        return ChronoUnit.DAYS.between(at.atZone(zone).toLocalDate(), now().toLocalDate());
    }

    private static String write(String pattern, ZonedDateTime when) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(when);
    }
}
