package org.relaydesk.app;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.settings.LinkActions;
import org.relaydesk.message.GatewayLink;
import org.relaydesk.message.LinkState;

/** The Settings screen's way to the gateway. */
final class LinkDesk implements LinkActions {
    private final @Nullable GatewayLink link;
    private final Executor calls;

    /** @param whatsApp null where WhatsApp is not set up */
    LinkDesk(@Nullable WhatsAppGate whatsApp, Executor calls) {
        this.link = whatsApp == null ? null : whatsApp.link();
        this.calls = calls;
    }

    @Override
    public LinkState state() {
        return link == null ? LinkState.none() : link.state();
    }

    @Override
    public Optional<byte[]> pairing() {
        return link == null ? Optional.empty() : link.pairing();
    }

    @Override
    public CompletableFuture<@Nullable Void> check() {
        return link == null ? done() : CompletableFuture.runAsync(link::check, calls);
    }

    @Override
    public CompletableFuture<@Nullable Void> start() {
        return link == null ? done() : CompletableFuture.runAsync(link::start, calls);
    }

    private static CompletableFuture<@Nullable Void> done() {
        return CompletableFuture.completedFuture(null);
    }
}
