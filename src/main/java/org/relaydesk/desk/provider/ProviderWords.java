package org.relaydesk.desk.provider;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.relaydesk.catalog.CatalogueChange.Kind;
import org.relaydesk.desk.provider.ProviderActions.Answer;
import org.relaydesk.desk.provider.ProviderActions.Catalogue;
import org.relaydesk.desk.provider.ProviderActions.Swept;
import org.relaydesk.desk.provider.ProviderActions.Tested;
import org.relaydesk.desk.provider.ProviderLive.Live;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Mark;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.money.Rupees;
import org.relaydesk.query.ProviderQueries.Change;
import org.relaydesk.query.ProviderQueries.Detail;
import org.relaydesk.query.ProviderQueries.Row;

/** The Providers screen's sentences. */
final class ProviderWords {
    private static final Duration QUIET = Duration.ofDays(1);

    private final Words words;
    private final Dates dates;

    ProviderWords(Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
    }

    /** {@code 214 open orders in 3 sweeps · next in 48 s}. */
    String heading(List<Row> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        long open = rows.stream().mapToLong(Row::open).sum();
        long sweeps = rows.stream().filter(row -> row.open() > 0).count();
        var said = open == 0
                ? words.say("provider.no-open")
                : words.say("provider.heading", "orders", words.count("provider.open", open), "sweeps", words.count("provider.sweeps", sweeps));
        var next = rows.stream().map(Row::next).filter(Objects::nonNull).min(Comparator.naturalOrder());
        return next.isEmpty() ? said : said + words.say("provider.next", "in", dates.in(next.get()));
    }

    Mark state(Row row, @Nullable Live live) {
        if (live != null && live.paused()) {
            return new Mark(words.say("provider.state.paused"), Tone.NEUTRAL);
        }
        if (row.trouble() != null) {
            return new Mark(row.troubleSince() == null
                    ? words.say("provider.state.silent")
                    : words.say("provider.state.silent-since", "at", dates.minute(row.troubleSince())), Tone.BAD);
        }
        if (live != null && live.closedUntil() != null) {
            return new Mark(words.say("provider.state.closed", "at", dates.minute(live.closedUntil())), Tone.WARN);
        }
        if (row.low()) {
            return new Mark(words.say("provider.state.low"), Tone.WARN);
        }
        return row.answeredAt() == null
                ? new Mark(words.say("provider.state.new"), Tone.NEUTRAL)
                : new Mark(words.say("provider.state.up"), Tone.GOOD);
    }

    /** {@code 1 min ago · 2 requests}. */
    String swept(Row row) {
        if (row.sweptAt() == null) {
            return words.say("none");
        }
        return row.trouble() != null || row.sweptRequests() == 0
                ? dates.ago(row.sweptAt())
                : words.say("provider.swept", "ago", dates.ago(row.sweptAt()), "requests", words.count("provider.requests", row.sweptRequests()));
    }

    /** {@code 0.4 s}; nothing while it does not answer. */
    String answerTime(Row row) {
        return row.trouble() != null || row.answerMillis() == 0 ? words.say("none") : seconds(row.answerMillis());
    }

    String seconds(long millis) {
        long tenths = (millis + 50) / 100;
        return millis < 100
                ? words.say("provider.millis", "n", millis)
                : words.say("provider.seconds", "n", tenths / 10 + "." + tenths % 10);
    }

    /** Its words and when; of one that is long over, only for how long there was none. */
    String trouble(Row row) {
        if (row.trouble() != null) {
            return row.trouble();
        }
        if (row.lastTrouble() == null || row.lastTroubleAt() == null) {
            return words.say("provider.no-trouble");
        }
        var past = Duration.between(row.lastTroubleAt(), dates.now().toInstant());
        return past.compareTo(QUIET) >= 0
                ? words.count("provider.no-trouble-in", past.toDays())
                : words.say("provider.trouble-at", "said", row.lastTrouble(), "at", dates.minute(row.lastTroubleAt()));
    }

    boolean quiet(Row row) {
        return row.trouble() == null && (row.lastTroubleAt() == null
                || Duration.between(row.lastTroubleAt(), dates.now().toInstant()).compareTo(QUIET) >= 0);
    }

    /** {@code Read 10:02 · 3,118 services · 4 touch what you sell}. */
    String catalogue(Detail detail) {
        if (detail.catalogueAt() == null) {
            return words.say("provider.not-read");
        }
        var read = words.say("provider.read", "at", dates.minute(detail.catalogueAt()), "services", words.count("provider.services", detail.offers()));
        return read + (detail.changes().isEmpty()
                ? words.say("provider.touches-none")
                : words.count("provider.touches", detail.changes().size()));
    }

    Mark kind(Change change) {
        return switch (change.kind()) {
            case COST_UP -> new Mark(cost(change, "+"), Tone.WARN);
            case COST_DOWN -> new Mark(cost(change, "−"), Tone.GOOD);
            case MINIMUM, MAXIMUM, TYPE -> new Mark(words.say("change." + change.kind(), "was", grouped(change.was()), "becomes", grouped(change.becomes())), Tone.WARN);
            case GONE -> new Mark(words.say("change.GONE"), Tone.BAD);
            case BACK -> new Mark(words.say("change.BACK"), Tone.GOOD);
        };
    }

    private String cost(Change change, String sign) {
        return change.percent() == null
                ? words.say("change." + change.kind())
                : words.say("change.cost", "sign", sign, "percent", Math.abs(change.percent()));
    }

    private static String grouped(String figure) {
        return figure.matches("\\d{1,15}") ? Rupees.count(Long.parseLong(figure)) : figure;
    }

    String answer(Change change, Answer answer) {
        return switch (answer) {
            case Answer.RaisePrice _ -> words.say("change.do.raise");
            case Answer.TakeOver _ -> words.say(change.kind() == Kind.BACK ? "change.do.sell" : "change.do.take");
            case Answer.UseFallBack use -> words.say("change.do.use", "provider", use.provider(), "service", use.service());
            case Answer.Keep _ -> words.say(
                    change.kind() == Kind.COST_UP || change.kind() == Kind.COST_DOWN ? "change.do.keep-price" : "change.do.keep");
            case Answer.Pause _ -> words.say("change.do.pause");
        };
    }

    String done(Change change, Answer answer) {
        var name = change.service() + " · " + change.name();
        return switch (answer) {
            case Answer.RaisePrice raise -> words.say("change.done.raise", "service", name, "price", raise.to());
            case Answer.TakeOver _ -> words.say("change.done.take", "service", name);
            case Answer.UseFallBack use -> words.say("change.done.use", "service", name, "provider", use.provider());
            case Answer.Keep _ -> words.say("change.done.keep", "service", name);
            case Answer.Pause _ -> words.say("change.done.pause", "service", name);
        };
    }

    /** {@code Answers: balance $41.20, 3,118 services, in 0.6 s.} */
    String tested(Tested tested) {
        if (tested.said() != null) {
            return words.say("provider.tested-bad", "said", tested.said());
        }
        var balance = tested.balance();
        return words.say("provider.tested", "balance", balance == null ? words.say("none") : balance.text(),
                "services", words.count("provider.services", tested.services()), "time", seconds(tested.millis()));
    }

    String at(@Nullable Instant at) {
        return at == null ? "" : dates.minute(at);
    }

    String readDone(String provider, Catalogue read) {
        return words.say("provider.done-read", "provider", provider, "services", words.count("provider.services", read.services()),
                "changes", read.changes() == 0 ? words.say("provider.no-changes") : words.count("provider.changes", read.changes()));
    }

    String sweptDone(String provider, Swept swept) {
        return words.say(swept.stopped() ? "provider.done-stopped" : "provider.done-swept", "provider", provider,
                "orders", words.count("provider.orders", swept.orders()), "requests", words.count("provider.requests", swept.requests()));
    }

    String sentDone(String provider, long orders) {
        return words.say("provider.done-sent", "provider", provider, "orders", words.count("provider.orders", orders));
    }

    String paused(String provider) {
        return words.say("provider.done-paused", "provider", provider);
    }

    String resumed(String provider) {
        return words.say("provider.done-resumed", "provider", provider);
    }

    String saved(String provider) {
        return words.say("provider.done-saved", "provider", provider);
    }

    Map<String, String> faults(Map<String, String> codes) {
        return codes.entrySet().stream().collect(Collectors.toMap(
                Map.Entry::getKey, fault -> words.say("provider.wrong." + fault.getValue())));
    }
}
