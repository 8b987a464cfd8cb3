package org.relaydesk.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

import org.relaydesk.adapter.listener.Listener;
import org.relaydesk.adapter.listener.ListenerSecrets;
import org.relaydesk.adapter.listener.ListenerSettings;
import org.relaydesk.app.OpenStore;
import org.relaydesk.queue.Inbox;

/** The program's listener, inbox and store; nothing works the inbox off. */
final class OurWebhooks implements AutoCloseable {
    private final OpenStore open;
    private final Listener listener;

    OurWebhooks(Path folder) throws IOException {
        var clock = InstantSource.system();
        open = OpenStore.at(folder, clock);
        var inbox = new Inbox(open.repositories().inbox(), open.store().writer(), clock, () -> { });
        listener = Listener.open(
                ListenerSettings.loopback(0), () -> new ListenerSecrets(Webhooks.SECRET, "verify-1", null), inbox, Map::of,
                () -> "", OurWebhooks::quick);
    }

    /** What is measured is how many it can take; the listener's own limit, 2,000 a second, sees a hundredth of them. */
    private static Instant quick() {
        return Instant.EPOCH.plusNanos(100 * System.nanoTime());
    }

    int port() {
        return listener.port();
    }

    @Override
    public void close() {
        listener.close();
        open.close();
    }
}
