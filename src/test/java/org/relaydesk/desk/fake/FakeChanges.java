package org.relaydesk.desk.fake;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.relaydesk.work.Changes;

/** Tells of changes when the test says so. */
public final class FakeChanges implements Changes {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Override
    public Subscription subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void changed() {
        listeners.forEach(Runnable::run);
    }

    public int listeners() {
        return listeners.size();
    }
}
