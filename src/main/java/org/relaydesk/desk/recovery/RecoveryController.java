package org.relaydesk.desk.recovery;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.recovery.RecoveryModel.Phase;

/** Brings the store back from what was chosen and follows the steps. On the JavaFX thread. */
public final class RecoveryController {
    private final RecoveryModel model;
    private final FxDoor door;
    private final RecoveryActions actions;
    private final RecoveryWords says;
    private final Runnable openDesk;

    /** @param openDesk goes on to the desk */
    RecoveryController(RecoveryModel model, FxDoor door, RecoveryActions actions, RecoveryWords says, Runnable openDesk) {
        this.model = model;
        this.door = door;
        this.actions = actions;
        this.says = says;
        this.openDesk = openDesk;
    }

    void choose(Source source) {
        if (model.phase().get() == Phase.CHOOSING) {
            model.chosen().set(source);
        }
    }

    void bringBack() {
        Source source = model.chosen().get();
        if (model.phase().get() != Phase.CHOOSING || source == null) {
            return;
        }
        model.fault().set("");
        model.step().set(null);
        model.phase().set(Phase.WORKING);
        door.carryOut(() -> actions.bringBack(source, step -> door.deliver(() -> begins(step))), this::ended, this::broke);
    }

    void openDesk() {
        if (model.phase().get() == Phase.BACK) {
            model.phase().set(Phase.OPENING);
            openDesk.run();
        }
    }

    private void begins(Step step) {
        if (model.phase().get() == Phase.WORKING) {
            model.step().set(step);
        }
    }

    private void ended(Outcome outcome) {
        switch (outcome) {
            case Outcome.Back back -> {
                model.result().set(says.back(back));
                model.phase().set(Phase.BACK);
            }
            case Outcome.NotBack not -> again(says.notBack(not));
        }
    }

    /** A fault of ours: it is in the log. */
    private void broke() {
        again(says.trouble());
    }

    private void again(String fault) {
        model.fault().set(fault);
        model.phase().set(Phase.CHOOSING);
    }
}
