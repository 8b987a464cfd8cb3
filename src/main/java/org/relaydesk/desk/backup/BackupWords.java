package org.relaydesk.desk.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.relaydesk.backup.BackupState;
import org.relaydesk.backup.BackupState.Good;
import org.relaydesk.backup.BackupState.Trouble;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;

/** The state of the backups in words. Pure. */
public final class BackupWords {
    private static final Duration OLD = Duration.ofHours(2);

    private final Words words;
    private final Dates dates;

    public BackupWords(Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    /**
     * For the status line. A failure comes before everything; then that there is none, or an old one although the book
     * went on; then that one disk holds both.
     *
     * @param line the newest line of the book
     */
    public Light light(BackupState state, long line) {
        var trouble = state.lastFailure();
        if (trouble != null) {
            return new Light(Tone.BAD, said("backup.light.failed", trouble), sentence(trouble) + "\n" + todo(trouble));
        }
        var good = state.lastGood();
        if (good == null) {
            return new Light(line == 0 ? Tone.NEUTRAL : Tone.WARN, words.say("backup.light.none"), words.say("backup.hint.none"));
        }
        var hints = new ArrayList<String>();
        if (isOld(good, line)) {
            hints.add(words.say("backup.hint.old", "lines", words.count("backup.lines", line - good.line())));
        }
        if (state.sameDisk()) {
            hints.add(sameDisk());
        }
        var tone = hints.isEmpty() ? Tone.GOOD : Tone.WARN;
        if (hints.isEmpty()) {
            hints.add(words.say("backup.hint.good", "line", good.line()));
        }
        return new Light(tone, words.say("backup.light.good", "ago", dates.ago(good.at())), String.join("\n", hints));
    }

    /** With what changed since then in it, such as orders: a store in which nothing happens needs no new one. */
    private boolean isOld(Good good, long line) {
        Instant now = dates.now().toInstant();
        return line > good.line() && good.at().plus(OLD).isBefore(now);
    }

    /** For the panel: {@code Last good backup 12 min ago …}. */
    String last(BackupState state) {
        var good = state.lastGood();
        return good == null
                ? words.say("backup.last-none")
                : words.say("backup.last", "ago", dates.ago(good.at()), "size", words.size(good.bytes()), "line", good.line());
    }

    String sameDisk() {
        return words.say("backup.same-disk");
    }

    /** What went wrong. */
    String sentence(Trouble trouble) {
        return said("backup.failed", trouble);
    }

    /** What the seller can do about it. */
    String todo(Trouble trouble) {
        return said("backup.todo", trouble);
    }

    String made(Good good) {
        return words.say("backup.made", "size", words.size(good.bytes()), "line", good.line());
    }

    /** The code's own text; a code of a later version gets the general one. */
    private String said(String family, Trouble trouble) {
        var code = words.find(family + "." + trouble.code()).isPresent() ? trouble.code() : "other";
        return words.code(family, code, figures(trouble));
    }

    private Map<String, String> figures(Trouble trouble) {
        var figures = new HashMap<>(trouble.figures());
        for (var bytes : List.of("needed", "free", "bytes")) {
            figures.computeIfPresent(bytes, (name, value) -> value.matches("\\d{1,18}") ? words.size(Long.parseLong(value)) : value);
        }
        figures.put("ago", dates.ago(trouble.at()));
        return figures;
    }
}
