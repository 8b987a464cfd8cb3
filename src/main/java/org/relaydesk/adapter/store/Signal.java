package org.relaydesk.adapter.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.work.Changes;

/** Tells listeners that something was committed. */
final class Signal implements Changes {
    private static final Logger LOG = LoggerFactory.getLogger(Signal.class);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Override
    public Subscription subscribe(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void changed() {
        for (var listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException | Error e) {
                // on the writer's thread, which must go on
                LOG.error("a listener of the store failed", e);
            }
        }
    }
}
