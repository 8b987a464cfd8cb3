package org.relaydesk.desk.fx;

import java.time.Duration;

/** Waits for a pause in typing before what was typed is looked for. On the JavaFX thread. */
public final class Typing {
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final FxDoor door;
    private long typed;

    public Typing(FxDoor door) {
        this.door = door;
    }

    /** Something was typed: {@code then} runs after a pause, unless typing goes on. */
    public void pause(Runnable then) {
        typed++;
        after(PAUSE, then);
    }

    /** Runs {@code then} after that time, unless something is typed meanwhile. */
    public void after(Duration time, Runnable then) {
        long now = typed;
        door.later(time, () -> {
            if (now == typed) {
                then.run();
            }
        });
    }

    /** What was typed is no longer wanted. */
    public void forget() {
        typed++;
    }
}
