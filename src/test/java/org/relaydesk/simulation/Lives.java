package org.relaydesk.simulation;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import org.relaydesk.app.OpenStore;

/** One life of the program after the other, on the same store: whatever a crash broke off is done by the next. */
final class Lives {
    private final OpenStore open;
    private final Program.Outside outside;
    private final World world;
    private final Dice dice;
    private final Duration longestPause;
    private Program program;

    /** @param longestPause after a crash, until somebody starts the program again */
    Lives(OpenStore open, Program.Outside outside, Duration longestPause) {
        this.open = open;
        this.outside = outside;
        this.world = outside.world();
        this.dice = world.dice("lives");
        this.longestPause = longestPause;
        this.program = new Program(open, outside, dice.random());
    }

    /** Hands over what has come, and lets the program work off what is due. */
    void workOff() {
        outside.chat().ticks().post();
        survive(p -> outside.mailbox().deliver(p.door()));
        survive(Program::work);
        survive(this::closeRequests);
    }

    private void closeRequests(Program alive) {
        boolean more = true;
        while (more) {
            world.life.books(world.expected::closed);
            more = alive.closeRequests();
        }
    }

    /** Has the program do something; if it crashes over it, it is started anew some time later and does it then. */
    void survive(Consumer<Program> what) {
        boolean done = false;
        while (!done) {
            try {
                what.accept(program);
            } catch (Crashed | CompletionException e) {
                if (!Crashed.isIn(e)) {
                    throw e;
                }
            }
            done = !world.life.isOver();
            while (world.life.isOver()) {
                startAnew();
            }
        }
    }

    private void startAnew() {
        // what the crashed one had queued already is committed still
        open.store().writer().run(() -> { });
        world.clock.pass(dice.percent(70) ? Duration.ZERO : dice.between(Duration.ZERO, longestPause));
        world.note("crashed, and starts anew");
        world.life.begin();
        program = new Program(open, outside, dice.random());
        try {
            program.start();
        } catch (Crashed e) {
            world.note("crashed at the start");
        }
    }
}
