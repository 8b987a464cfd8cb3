package org.relaydesk.desk.statement;

import java.util.ArrayList;
import java.util.List;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.statement.Foreseen;
import org.relaydesk.statement.ImportWatch;

/** Follows one look or import on its own thread, and tells the window how far it is. */
final class Following implements ImportWatch {
    private final FxDoor door;
    private final StatementModel model;
    private final List<Foreseen> lines = new ArrayList<>();
    private int told;
    private volatile boolean stopped;

    Following(FxDoor door, StatementModel model) {
        this.door = door;
        this.model = model;
    }

    @Override
    public void lines(List<Foreseen> more) {
        lines.addAll(more);
    }

    @Override
    public void at(int part) {
        if (part != told) {
            told = part;
            door.deliver(() -> model.progress().set(part / 1000.0));
        }
    }

    @Override
    public boolean stopped() {
        return stopped;
    }

    void stop() {
        stopped = true;
    }

    /** Once it is over: what was seen. */
    List<Foreseen> all() {
        return List.copyOf(lines);
    }
}
