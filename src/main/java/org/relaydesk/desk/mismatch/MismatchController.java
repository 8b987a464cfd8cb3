package org.relaydesk.desk.mismatch;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.fx.Visit;
import org.relaydesk.desk.list.Merge;
import org.relaydesk.desk.screen.Press;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.MismatchQueries;
import org.relaydesk.query.MismatchQueries.CreditCandidate;
import org.relaydesk.query.MismatchQueries.Detail;
import org.relaydesk.query.MismatchQueries.OrderCandidate;
import org.relaydesk.query.MismatchQueries.Picture;
import org.relaydesk.query.MismatchQueries.Row;

/** Follows the queue and what is selected in it; {@link MismatchDecider} takes the decisions. */
final class MismatchController {
    private final MismatchModel model;
    private final MismatchQueries queries;
    private final Offers offers;
    private final MismatchDecider decider;
    private final Taking taking;
    private final ProofDesk proof;
    private @Nullable Path shownFile;
    private final Visit visit;
    private @Nullable Long wanted;

    MismatchController(MismatchModel model, FxDoor door, MismatchQueries queries, MismatchActions actions, ProofActions proofs, Words words) {
        this.model = model;
        this.visit = door.visit(this::refresh);
        this.queries = queries;
        this.offers = new Offers(words);
        this.taking = new Taking(model, door, actions, words, this::decided, this::back, this::refresh);
        this.decider = new MismatchDecider(model, actions, words, taking);
        this.proof = new ProofDesk(model, door, proofs, words, visit);
    }

    void onActivate() {
        visit.begin();
    }

    void onDeactivate() {
        visit.close();
        leaveQuestion();
    }

    private void leaveQuestion() {
        model.question().set(null);
        model.splitting().set(null);
        proof.leave();
    }

    /** Selects this one once the queue is here. */
    void show(long id) {
        wanted = id;
        select(model.queue().stream().filter(row -> row.id() == id).findFirst().orElse(null));
    }

    boolean onKey(Press press) {
        if (press.is(KeyCode.J) || press.is(KeyCode.DOWN)) {
            move(1);
        } else if (press.is(KeyCode.K) || press.is(KeyCode.UP)) {
            move(-1);
        } else if (press.digit() > 0 && !press.again() && model.splitting().get() == null) {
            choose(press.digit());
        } else {
            return proof.onKey(press) || decider.onKey(press);
        }
        return true;
    }

    ProofDesk proof() {
        return proof;
    }

    MismatchDecider decider() {
        return decider;
    }

    void select(@Nullable Row row) {
        if (row == null) {
            return;
        }
        Row before = model.selected().get();
        boolean other = before == null || before.id() != row.id();
        model.selected().set(row);
        if (other) {
            clear();
        }
        if (other || before.version() != row.version() || model.detail().get() == null) {
            loadDetail();
        }
        taking.follow();
    }

    void chooseCredit(CreditCandidate credit) {
        model.credit().set(Objects.equals(model.credit().get(), credit) ? null : credit);
        offer();
    }

    void chooseOrder(OrderCandidate order) {
        model.order().set(order);
        offer();
    }

    void showPicture(int index) {
        Detail detail = model.detail().get();
        if (detail != null && !detail.pictures().isEmpty()) {
            if (index != model.pictureIndex().get()) {
                proof.leave();
            }
            model.pictureIndex().set(Math.floorMod(index, detail.pictures().size()));
            loadPicture(detail.pictures().get(model.pictureIndex().get()));
        }
    }

    private void move(int by) {
        int at = model.queue().indexOf(model.selected().get()) + by;
        if (at >= 0 && at < model.queue().size()) {
            leaveQuestion();
            select(model.queue().get(at));
        }
    }

    /** The credits are counted first, then the orders. */
    private void choose(int digit) {
        Detail detail = model.detail().get();
        if (detail == null) {
            return;
        }
        int credits = Candidates.credits(detail).size();
        if (digit <= credits) {
            chooseCredit(detail.credits().get(digit - 1));
        } else if (digit - credits <= Candidates.orders(detail).size()) {
            chooseOrder(detail.orders().get(digit - credits - 1));
        }
    }

    private void refresh() {
        visit.ask("mismatches", queries::open, this::showQueue);
        loadDetail();
    }

    private void showQueue(List<Row> rows) {
        Row before = model.selected().get();
        int place = before == null ? 0 : Math.max(0, model.queue().indexOf(before));
        Merge.into(model.queue(), rows.stream().filter(row -> !taking.isDecided(row)).toList(), Row::id);
        model.loaded().set(true);
        var keep = find(wanted).or(() -> find(before == null ? null : before.id()));
        wanted = null;
        settle(keep, place);
    }

    private Optional<Row> find(@Nullable Long id) {
        return id == null ? Optional.empty() : model.queue().stream().filter(row -> row.id() == id).findFirst();
    }

    /** Keeps what was selected; where that has left the queue, what has come to its place. */
    private void settle(Optional<Row> keep, int place) {
        if (keep.isPresent()) {
            select(keep.get());
        } else if (model.queue().isEmpty()) {
            model.selected().set(null);
            clear();
        } else {
            if (model.selected().get() != null) {
                taking.look();
            }
            leaveQuestion();
            select(model.queue().get(Math.min(place, model.queue().size() - 1)));
        }
    }

    private void decided(Row row) {
        int place = Math.max(0, model.queue().indexOf(row));
        model.queue().removeIf(shown -> shown.id() == row.id());
        if (model.selected().get() == null || model.selected().get().id() == row.id()) {
            settle(Optional.empty(), place);
        }
    }

    /** An undone decision has brought it back: it is shown once the queue has it. */
    private void back(long mismatch) {
        show(mismatch);
        refresh();
    }

    private void clear() {
        leaveQuestion();
        shownFile = null;
        model.detail().set(null);
        model.credit().set(null);
        model.order().set(null);
        model.picture().set(null);
        model.image().set(null);
        model.pictureIndex().set(0);
        offer();
    }

    private void loadDetail() {
        Row row = model.selected().get();
        if (row != null) {
            visit.ask("mismatch", () -> queries.detail(row.id()), found -> found.ifPresent(this::showDetail));
        }
    }

    private void showDetail(Detail detail) {
        Row row = model.selected().get();
        Detail before = model.detail().get();
        if (row == null || row.id() != detail.row().id() || detail.equals(before)) {
            return;
        }
        boolean fresh = before == null;
        CreditCandidate credit = model.credit().get();
        OrderCandidate order = model.order().get();
        model.detail().set(detail);
        model.credit().set(Candidates.keep(detail.credits(), credit, CreditCandidate::id, fresh, CreditCandidate::usable));
        model.order().set(Candidates.keep(detail.orders(), order, OrderCandidate::order, fresh || order == null, OrderCandidate::payable));
        if (model.order().get() == null && !detail.orders().isEmpty()) {
            model.order().set(detail.orders().getFirst());
        }
        offer();
        showPicture(model.pictureIndex().get());
    }

    private void loadPicture(Picture picture) {
        LoadedPicture shown = model.image().get();
        model.picture().set(picture);
        var file = picture.file();
        if (shown != null && shown.sha256().equals(picture.sha256()) && Objects.equals(shownFile, file)) {
            return;
        }
        model.image().set(null);
        shownFile = file;
        // what was refused by its headers is not opened
        if (file != null && !picture.reading().state().equals("REFUSED")) {
            visit.fetch("picture", () -> PictureFile.read(picture.sha256(), file), this::showImage);
        }
    }

    private void showImage(LoadedPicture read) {
        Picture picture = model.picture().get();
        if (picture != null && picture.sha256().equals(read.sha256())) {
            model.image().set(read);
        }
    }

    private void offer() {
        Detail detail = model.detail().get();
        CreditCandidate credit = model.credit().get();
        OrderCandidate order = model.order().get();
        boolean none = detail == null || detail.row().held();
        model.apply().set(none ? Offer.NONE : offers.apply(detail.terms(), credit, order));
        model.waive().set(none ? Offer.NONE : offers.waive(detail.terms(), credit, order));
        model.wallet().set(none ? Offer.NONE : offers.wallet(detail, credit, order));
        model.splits().set(none ? List.of() : offers.splits(detail, credit, order));
        model.ask().set(none ? Offer.NONE : offers.ask(detail));
        model.reject().set(none ? Offer.NONE : offers.reject(detail));
    }
}
