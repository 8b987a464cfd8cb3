package org.relaydesk.desk.payment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.fx.Visit;
import org.relaydesk.desk.screen.Press;
import org.relaydesk.query.PaymentQueries;
import org.relaydesk.query.PaymentQueries.Day;
import org.relaydesk.query.PaymentQueries.Span;

/** Bank feed against book, a month at a time. */
final class DaysController {
    private final PaymentQueries queries;
    private final Consumer<LocalDate> open;
    private final ObjectProperty<Month> month = new SimpleObjectProperty<>();
    private final ObjectProperty<LocalDate> selected = new SimpleObjectProperty<>();
    private @Nullable YearMonth wanted;
    private final Visit visit;
    private boolean loading;

    /** What is shown: a month of those that have credits. */
    record Month(YearMonth month, Span span, List<Day> days) {
        boolean hasEarlier() {
            return month.isAfter(span.first());
        }

        boolean hasLater() {
            return month.isBefore(span.last());
        }
    }

    /** @param open told the day that the seller wants to see */
    DaysController(Visit visit, PaymentQueries queries, Consumer<LocalDate> open) {
        this.visit = visit;
        this.queries = queries;
        this.open = open;
    }

    /** The month that is shown; null before the first answer, and where there is no credit yet. */
    ObjectProperty<Month> month() {
        return month;
    }

    ObjectProperty<LocalDate> selected() {
        return selected;
    }

    void leave() {
        loading = false;
    }

    boolean onKey(Press press) {
        switch (press.code()) {
            case J, DOWN -> move(1);
            case K, UP -> move(-1);
            case H, LEFT -> turn(-1);
            case L, RIGHT -> turn(1);
            case ENTER -> {
                if (!press.again()) {
                    open(selected.get());
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Reads the month, unless it is being read already: a long one takes its time, and the store changes often. */
    void load() {
        if (!loading) {
            loading = true;
            var asked = wanted;
            visit.ask("payment-days", () -> queries.months().map(span -> read(asked, span)), this::show);
        }
    }

    private Month read(@Nullable YearMonth asked, Span span) {
        var shown = asked == null || asked.isAfter(span.last()) ? span.last() : asked.isBefore(span.first()) ? span.first() : asked;
        return new Month(shown, span, queries.days(shown));
    }

    private void show(Optional<Month> found) {
        loading = false;
        month.set(found.orElse(null));
        var days = found.map(Month::days).orElse(List.of());
        if (days.stream().noneMatch(day -> day.day().equals(selected.get()))) {
            selected.set(days.isEmpty() ? null : days.getFirst().day());
        }
    }

    void turn(int by) {
        Month shown = month.get();
        if (shown != null && (by < 0 ? shown.hasEarlier() : shown.hasLater())) {
            wanted = shown.month().plusMonths(by);
            loading = false;
            visit.forget("payment-days");
            load();
        }
    }

    void select(LocalDate day) {
        selected.set(day);
    }

    void open(@Nullable LocalDate day) {
        if (day != null) {
            open.accept(day);
        }
    }

    private void move(int by) {
        Month shown = month.get();
        if (shown == null || shown.days().isEmpty()) {
            return;
        }
        var days = shown.days().stream().map(Day::day).toList();
        selected.set(days.get(Math.clamp(days.indexOf(selected.get()) + by, 0, days.size() - 1)));
    }
}
