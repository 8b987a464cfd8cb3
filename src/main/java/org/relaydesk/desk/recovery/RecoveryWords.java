package org.relaydesk.desk.recovery;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.recovery.Outcome.Back;
import org.relaydesk.desk.recovery.Outcome.NotBack;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;

/** What the recovery window says. Pure. */
final class RecoveryWords {
    private final Words words;
    private final Dates dates;

    RecoveryWords(Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    String title(Broken broken) {
        return words.say(broken.opens() ? "recovery.title.check" : "recovery.title.open");
    }

    String wrong(Broken broken) {
        return words.say(broken.opens() ? "recovery.wrong.check" : "recovery.wrong.open", "store", broken.store());
    }

    String name(Source source) {
        return source.madeAt() == null
                ? words.say("recovery.source.book")
                : words.say("recovery.source.backup", "at", dates.minute(source.madeAt()));
    }

    /** What it brings: {@code line 1,018 + 345 lines of the book}. */
    String reach(Source source) {
        if (source.madeAt() == null) {
            return lines(source.beyond());
        }
        return source.beyond() == null
                ? words.say("recovery.reach.alone", "line", source.line())
                : words.say("recovery.reach", "line", source.line(), "lines", lines(source.beyond()));
    }

    /** What will happen, to the last consequence. */
    String plan(Source source) {
        if (source.madeAt() == null) {
            return words.say("recovery.plan.book", "lines", lines(source.beyond()));
        }
        var at = dates.minute(source.madeAt());
        if (source.beyond() == null) {
            return words.say("recovery.plan.alone", "at", at);
        }
        return words.say(source.beyond() == 0 ? "recovery.plan.whole" : "recovery.plan", "at", at, "lines", lines(source.beyond()));
    }

    String nothing(Broken broken) {
        return words.say("recovery.nothing", "store", broken.store());
    }

    String step(Step step) {
        return words.say("recovery.step." + step);
    }

    String back(Back back) {
        var applied = back.applied() == 0 ? "" : words.say("recovery.back.applied", "lines", lines(back.applied()));
        var aside = back.aside() == null ? "" : words.say("recovery.back.aside", "folder", back.aside());
        return words.say("recovery.back", "line", back.line(), "applied", applied, "aside", aside);
    }

    String notBack(NotBack not) {
        return words.say("recovery.not-back", "why", not.why());
    }

    String trouble() {
        return words.say("recovery.trouble");
    }

    private String lines(@Nullable Long lines) {
        return words.count("backup.lines", lines == null ? 0 : lines);
    }
}
