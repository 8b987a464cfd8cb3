package org.relaydesk.desk.mismatch;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.relaydesk.desk.part.Question;
import org.relaydesk.query.MismatchQueries.CreditCandidate;
import org.relaydesk.query.MismatchQueries.Detail;
import org.relaydesk.query.MismatchQueries.OrderCandidate;
import org.relaydesk.query.MismatchQueries.Picture;
import org.relaydesk.query.MismatchQueries.Row;

/** What the Mismatches screen shows; a property without a value holds null. */
public final class MismatchModel {
    private final ObservableList<Row> queue = FXCollections.observableArrayList();
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    private final ObjectProperty<Row> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<Detail> detail = new SimpleObjectProperty<>();
    private final ObjectProperty<CreditCandidate> credit = new SimpleObjectProperty<>();
    private final ObjectProperty<OrderCandidate> order = new SimpleObjectProperty<>();
    private final ObjectProperty<Offer> apply = new SimpleObjectProperty<>(Offer.NONE);
    private final ObjectProperty<Offer> waive = new SimpleObjectProperty<>(Offer.NONE);
    private final ObjectProperty<Offer> wallet = new SimpleObjectProperty<>(Offer.NONE);
    private final ObjectProperty<Offer> ask = new SimpleObjectProperty<>(Offer.NONE);
    private final ObjectProperty<Offer> reject = new SimpleObjectProperty<>(Offer.NONE);
    private final ObjectProperty<List<SplitOffer>> splits = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<SplitOffer>> splitting = new SimpleObjectProperty<>();
    private final ObjectProperty<Question> question = new SimpleObjectProperty<>();
    private final BooleanProperty deciding = new SimpleBooleanProperty();
    private final IntegerProperty pictureIndex = new SimpleIntegerProperty();
    private final ObjectProperty<Picture> picture = new SimpleObjectProperty<>();
    private final ObjectProperty<LoadedPicture> image = new SimpleObjectProperty<>();

    private final ProofModel proof = new ProofModel();

    /** What is done with the picture. */
    public ProofModel proof() {
        return proof;
    }

    public ObservableList<Row> queue() {
        return queue;
    }

    /** Whether the queue was read at least once: before that it is not known to be empty. */
    public BooleanProperty loaded() {
        return loaded;
    }

    public ObjectProperty<Row> selected() {
        return selected;
    }

    public ObjectProperty<Detail> detail() {
        return detail;
    }

    /** The bank credit that a decision would use. */
    public ObjectProperty<CreditCandidate> credit() {
        return credit;
    }

    /** The order that a decision would pay. */
    public ObjectProperty<OrderCandidate> order() {
        return order;
    }

    public ObjectProperty<Offer> apply() {
        return apply;
    }

    /** To apply it with the shortfall waived, where the wallet would have it too. */
    public ObjectProperty<Offer> waive() {
        return waive;
    }

    public ObjectProperty<Offer> ask() {
        return ask;
    }

    public ObjectProperty<Offer> reject() {
        return reject;
    }

    /** The ways to divide the payment; none where it is for one order at most. */
    public ObjectProperty<List<SplitOffer>> splits() {
        return splits;
    }

    /** The ways while the seller chooses among them, else null. */
    public ObjectProperty<List<SplitOffer>> splitting() {
        return splitting;
    }

    public ObjectProperty<Offer> wallet() {
        return wallet;
    }

    public ObjectProperty<Question> question() {
        return question;
    }

    /** A decision about the selected mismatch is under way. */
    public BooleanProperty deciding() {
        return deciding;
    }

    public IntegerProperty pictureIndex() {
        return pictureIndex;
    }

    public ObjectProperty<Picture> picture() {
        return picture;
    }

    public ObjectProperty<LoadedPicture> image() {
        return image;
    }
}
