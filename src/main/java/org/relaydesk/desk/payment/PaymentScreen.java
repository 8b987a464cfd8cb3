package org.relaydesk.desk.payment;

import javafx.scene.Parent;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.mismatch.MismatchActions;
import org.relaydesk.desk.screen.Navigator;
import org.relaydesk.desk.screen.Press;
import org.relaydesk.desk.screen.Screen;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.MismatchQueries;
import org.relaydesk.query.PaymentQueries;

/** Payments: model, controller and view put together. */
public final class PaymentScreen implements Screen {
    private final PaymentController controller;
    private final PaymentView view;

    /** @param importStatement opens what reads a bank statement in */
    public PaymentScreen(
            FxDoor door, PaymentQueries payments, MismatchQueries mismatches, MismatchActions actions, Words words, Dates dates,
            Navigator navigator, Runnable importStatement) {
        controller = new PaymentController(
                door, new PaymentController.Asked(payments, mismatches), actions, words, navigator, importStatement);
        view = new PaymentView(controller.model(), controller, words, dates);
    }

    @Override
    public String name() {
        return "payments";
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

    @Override
    public void focusFilter() {
        view.focusFilter();
    }
}
