package org.relaydesk.desk.fx;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.relaydesk.work.Changes;

/**
 * The time between a screen's activation and its deactivation, each time anew. Outside of it nothing is asked for, answers
 * that arrive after it are dropped, and so are answers older than one that was shown already. All but {@link #noted} on the
 * JavaFX thread.
 */
public final class Visit implements AutoCloseable {
    /** Changes of the store come in bursts; a screen follows them at this pace. */
    static final Duration PACE = Duration.ofMillis(150);

    private final FxDoor door;
    private final Runnable refresh;
    private final AtomicBoolean pending = new AtomicBoolean();
    private final Map<String, Long> shown = new HashMap<>();
    private final Set<String> failing = new HashSet<>();
    private volatile boolean open;
    private int time;
    private long asked;
    private Changes.@Nullable Subscription subscription;

    Visit(FxDoor door, Runnable refresh) {
        this.door = door;
        this.refresh = refresh;
    }

    /** Refreshes for the first time and follows the store from now on. */
    public void begin() {
        if (!open) {
            open = true;
            time++;
            shown.clear();
            failing.clear();
            subscription = door.began(this);
            door.deliver(this::refresh);
        }
    }

    /** On any thread: something has changed; at most one refresh per pace follows. */
    void noted() {
        if (open && pending.compareAndSet(false, true)) {
            door.later(PACE, () -> {
                pending.set(false);
                refresh();
            });
        }
    }

    /** Asks the store; {@code name} is what the answer replaces on the screen. */
    public <T> void ask(String name, Supplier<T> query, Consumer<T> then) {
        if (open) {
            follow(name, door.reader().read(query), then);
        }
    }

    /** Does slow work that does not need the store, such as reading a picture, on a thread of its own. */
    public <T> void fetch(String name, Supplier<T> work, Consumer<T> then) {
        if (open) {
            follow(name, CompletableFuture.supplyAsync(work, run -> Thread.ofVirtual().name(name).start(run)), then);
        }
    }

    /** What was asked for under this name before is no longer wanted. */
    public void forget(String name) {
        shown.put(name, ++asked);
    }

    /** Until it begins again. */
    @Override
    public void close() {
        open = false;
        door.left(this);
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }

    private void refresh() {
        if (open) {
            refresh.run();
        }
    }

    private <T> void follow(String name, CompletableFuture<T> answer, Consumer<T> then) {
        long number = ++asked;
        int began = time;
        var _ = answer.whenComplete((value, failure) -> door.deliver(() -> {
            if (!open || began != time || shown.getOrDefault(name, 0L) > number) {
                return;
            }
            if (failure == null) {
                shown.put(name, number);
                failing.remove(name);
                then.accept(value);
            } else if (failing.add(name)) {
                door.tell(failure);
            }
        }));
    }
}
