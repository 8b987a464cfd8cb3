package org.relaydesk.desk.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.fx.Typing;
import org.relaydesk.desk.fx.Visit;
import org.relaydesk.desk.list.WindowedList;
import org.relaydesk.desk.mismatch.MismatchActions;
import org.relaydesk.desk.payment.PaymentModel.Shown;
import org.relaydesk.desk.screen.Navigator;
import org.relaydesk.desk.screen.Press;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.MismatchQueries;
import org.relaydesk.query.PaymentQueries;
import org.relaydesk.query.PaymentQueries.Filter;
import org.relaydesk.query.PaymentQueries.Row;
import org.relaydesk.query.PaymentQueries.Summary;
import org.relaydesk.query.PaymentQueries.Wanted;

/** Filters, pages and follows the bank credits; {@link PaymentDecider} applies them, {@link DaysController} has the days. */
final class PaymentController {
    /** What the screen asks the store. */
    record Asked(PaymentQueries payments, MismatchQueries mismatches) {}

    private final PaymentModel model;
    private final PaymentQueries queries;
    private final MismatchQueries mismatches;
    private final PaymentDecider decider;
    private final DaysController days;
    private final Navigator navigator;
    private final Runnable importStatement;
    private final Visit visit;
    private Wanted listed = new Wanted(Filter.UNMATCHED, "", null);
    private final Typing typing;

    PaymentController(
            FxDoor door, Asked asked, MismatchActions actions, Words words, Navigator navigator, Runnable importStatement) {
        this.typing = new Typing(door);
        this.visit = door.visit(this::refresh);
        this.queries = asked.payments();
        this.mismatches = asked.mismatches();
        this.navigator = navigator;
        this.importStatement = importStatement;
        this.model = new PaymentModel(new WindowedList<>(this::page));
        this.decider = new PaymentDecider(model, door, actions, words, this::refresh);
        this.days = new DaysController(visit, queries, this::showDay);
    }

    PaymentModel model() {
        return model;
    }

    PaymentDecider decider() {
        return decider;
    }

    DaysController days() {
        return days;
    }

    void onActivate() {
        visit.begin();
    }

    void onDeactivate() {
        visit.close();
        days.leave();
    }

    boolean onKey(Press press) {
        if (press.decides(KeyCode.D)) {
            reconcile();
        } else if (press.decides(KeyCode.I)) {
            importStatement.run();
        } else if (model.byDay().get()) {
            return onDaysKey(press);
        } else if (press.is(KeyCode.J) || press.is(KeyCode.DOWN)) {
            move(1);
        } else if (press.is(KeyCode.K) || press.is(KeyCode.UP)) {
            move(-1);
        } else if (press.digit() > 0) {
            if (!press.again()) {
                decider.apply(press.digit());
            }
        } else if (press.decides(KeyCode.O)) {
            open();
        } else {
            return press.is(KeyCode.ESCAPE) && leave();
        }
        return true;
    }

    private boolean onDaysKey(Press press) {
        if (press.is(KeyCode.ESCAPE)) {
            reconcile();
            return true;
        }
        return days.onKey(press);
    }

    private boolean leave() {
        if (model.day().get() != null) {
            anyDay();
        } else if (!model.text().get().isEmpty()) {
            typed("");
        } else {
            return false;
        }
        return true;
    }

    void importStatement() {
        importStatement.run();
    }

    void filter(Filter filter) {
        model.filter().set(filter);
        model.byDay().set(false);
        refresh();
    }

    /** Feed against book by day, or back to the table. */
    void reconcile() {
        model.byDay().set(!model.byDay().get());
        days.leave();
        refresh();
    }

    /** The table shows this day alone. */
    private void showDay(LocalDate day) {
        model.byDay().set(false);
        model.day().set(day);
        model.filter().set(Filter.ALL);
        refresh();
    }

    void anyDay() {
        model.day().set(null);
        refresh();
    }

    /** The filter's text as it is being typed. */
    void typed(String text) {
        if (text.equals(model.text().get())) {
            return;
        }
        model.text().set(text);
        model.byDay().set(false);
        typing.pause(this::refresh);
    }

    void select(@Nullable Long credit) {
        if (Objects.equals(credit, model.selected().get())) {
            return;
        }
        model.selected().set(credit);
        model.shown().set(null);
        decider.follow();
        loadDetail();
    }

    /** To the mismatch that is open about it, else to its order. */
    void open() {
        Shown shown = model.shown().get();
        if (shown == null) {
            return;
        }
        var row = shown.credit().row();
        if (row.mismatch() != null) {
            navigator.openMismatch(row.mismatch());
        } else if (row.order() != null) {
            navigator.openOrder(row.order());
        } else if (shown.credit().customerId() != null) {
            navigator.openWallet(shown.credit().customerId());
        }
    }

    private void move(int by) {
        var row = model.rows().beside(index(), by);
        if (row != null) {
            select(row.id());
        }
    }

    /** Where the chosen credit is among the rows that are here; −1 where it is not. */
    int index() {
        var chosen = model.selected().get();
        return chosen == null ? -1 : model.rows().place(row -> row.id() == chosen);
    }

    private void refresh() {
        var wanted = wanted();
        if (!wanted.equals(listed)) {
            visit.forget("payments");
            visit.forget("payment-page");
        }
        visit.ask("payments", () -> new Counted(queries.summary(), queries.counts(wanted)), counted -> showCounts(counted, wanted));
        loadDetail();
        if (model.byDay().get()) {
            days.load();
        }
    }

    private Wanted wanted() {
        return new Wanted(model.filter().get(), model.text().get().strip(), model.day().get());
    }

    private void showCounts(Counted counted, Wanted wanted) {
        model.summary().set(counted.summary);
        model.counts().set(counted.counts);
        long count = counted.counts.getOrDefault(wanted.filter(), 0L);
        if (wanted.equals(listed) && !model.rows().isEmpty()) {
            model.rows().refresh(count);
        } else {
            listed = wanted;
            model.rows().reset(count);
            model.rows().begin();
        }
        if (count == 0) {
            select(null);
        }
    }

    private void page(long index, @Nullable Row before, int size, Consumer<List<Row>> then) {
        var wanted = listed;
        visit.ask("payment-page", () -> queries.page(wanted, index, before, size), rows -> {
            then.accept(rows);
            selectFirst(rows);
        });
    }

    private void selectFirst(List<Row> rows) {
        boolean lost = index() < 0 && model.rows().loaded().size() == 1;
        if (!rows.isEmpty() && (model.selected().get() == null || lost)) {
            if (model.selected().get() != null) {
                decider.look();
            }
            select(rows.getFirst().id());
        }
    }

    private void loadDetail() {
        var credit = model.selected().get();
        if (credit != null) {
            visit.ask("payment", () -> queries.detail(credit).map(this::withMismatch), found -> found.ifPresent(this::show));
        }
    }

    private Shown withMismatch(PaymentQueries.Detail detail) {
        return new Shown(detail, Optional.ofNullable(detail.row().mismatch()).flatMap(mismatches::detail).orElse(null));
    }

    private void show(Shown shown) {
        if (Objects.equals(shown.credit().row().id(), model.selected().get()) && !shown.equals(model.shown().get())) {
            model.shown().set(shown);
            decider.follow();
        }
    }

    private record Counted(Summary summary, Map<Filter, Long> counts) {}
}
