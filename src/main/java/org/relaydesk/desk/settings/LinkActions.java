package org.relaydesk.desk.settings;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.relaydesk.message.LinkState;

/** What the seller may do about the link to WhatsApp. */
public interface LinkActions {
    /** What is known; never waits. */
    LinkState state();

    /** The picture (PNG) that is to be scanned now, if there is one; asks the gateway, so never on JavaFX's thread. */
    Optional<byte[]> pairing();

    /** Asks the gateway how it stands. */
    CompletableFuture<@Nullable Void> check();

    /** Starts the gateway's session. */
    CompletableFuture<@Nullable Void> start();
}
