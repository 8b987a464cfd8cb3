package org.relaydesk.app;

import java.nio.file.Path;

import org.relaydesk.adapter.store.Store;

/** Where stores are. */
final class Folders {
    private Folders() {}

    /** The seller's store where none is named: {@code .relaydesk} in his home. */
    static Path standard() {
        return Path.of(System.getProperty("user.home"), ".relaydesk");
    }

    /** Opens a store that must be there; {@link Failure} if there is none, {@link BrokenStore} if there was one. */
    static OpenStore existing(Path folder) {
        if (!Store.exists(folder)) {
            Opening.refuseLost(folder);
            throw new Failure("there is no store in " + folder + ": make one with relaydesk configure --store "
                    + folder + " FILE.json");
        }
        return Opening.existing(folder);
    }
}
