package org.relaydesk.desk.mismatch;

import javafx.scene.Parent;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.screen.Press;
import org.relaydesk.desk.screen.Screen;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.MismatchQueries;

/** Mismatches: model, controller and view put together. */
public final class MismatchScreen implements Screen {
    private final MismatchController controller;
    private final MismatchView view;

    public MismatchScreen(FxDoor door, MismatchQueries queries, MismatchActions actions, ProofActions proofs, Words words, Dates dates) {
        var model = new MismatchModel();
        controller = new MismatchController(model, door, queries, actions, proofs, words);
        view = new MismatchView(model, controller, words, dates);
    }

    /** Selects one mismatch of the queue. */
    public void show(long id) {
        controller.show(id);
    }

    @Override
    public String name() {
        return "mismatches";
    }

    @Override
    public Parent root() {
        return view;
    }

    @Override
    public void onActivate() {
        controller.onActivate();
    }

    @Override
    public void onDeactivate() {
        controller.onDeactivate();
    }

    @Override
    public boolean onKey(Press press) {
        return controller.onKey(press);
    }
}
