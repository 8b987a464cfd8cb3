package org.relaydesk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

import org.relaydesk.adapter.store.backup.Packing;

/** A checked store with its service, from start to end; a store that has grown is packed in the end. */
final class StoreRun implements AutoCloseable {
    private final OpenStore open;
    private final RelayService service;

    private StoreRun(OpenStore open, RelayService service) {
        this.open = open;
        this.service = service;
    }

    /**
     * Checks the store and starts the service.
     *
     * @throws BrokenStore before anything was started
     * @throws IOException with a sentence for the seller if the port can't be opened
     */
    static StoreRun start(Path folder, InstantSource clock, RandomGenerator random) throws IOException {
        var open = Opening.checked(folder);
        try {
            return new StoreRun(open, RelayService.start(open, open.configuration(), clock, random));
        } catch (IOException | RuntimeException e) {
            open.close();
            throw e;
        }
    }

    RelayService service() {
        return service;
    }

    @Override
    public void close() {
        var time = new ExitTime();
        service.close();
        open.close();
        service.exitBackup().ifPresent(b -> Packing.run(open.store().folder(), b, time.left()));
    }
}
