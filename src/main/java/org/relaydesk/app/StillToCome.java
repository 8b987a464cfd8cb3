package org.relaydesk.app;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.provider.ProviderActions;
import org.relaydesk.desk.service.ServiceActions;
import org.relaydesk.query.Leg;
import org.relaydesk.work.Refused;

/** Refuses what the window can ask for and the service can't do yet. */
final class StillToCome implements ProviderActions, ServiceActions {
    static <T> CompletableFuture<T> refused() {
        return CompletableFuture.failedFuture(new Refused("not-yet"));
    }

    @Override
    public CompletableFuture<Tested> testConnection(String name) {
        return refused();
    }

    @Override
    public CompletableFuture<Catalogue> readCatalogue(String name) {
        return refused();
    }

    @Override
    public CompletableFuture<Swept> sweepNow(String name) {
        return refused();
    }

    @Override
    public CompletableFuture<@Nullable Void> stopSweep(String name) {
        return refused();
    }

    @Override
    public CompletableFuture<Integer> sendWaiting(String name) {
        return refused();
    }

    @Override
    public CompletableFuture<@Nullable Void> settle(long change, int version, Answer answer) {
        return refused();
    }

    @Override
    public CompletableFuture<@Nullable Void> save(ProviderActions.Draft draft) {
        return refused();
    }

    @Override
    public CompletableFuture<@Nullable Void> pause(String name) {
        return refused();
    }

    @Override
    public CompletableFuture<@Nullable Void> resume(String name) {
        return refused();
    }

    @Override
    public CompletableFuture<@Nullable Void> save(ServiceActions.Draft draft) {
        return refused();
    }

    @Override
    public CompletableFuture<@Nullable Void> setRoutes(int number, List<Leg> legs) {
        return refused();
    }

    @Override
    public CompletableFuture<@Nullable Void> pause(int number, String reason) {
        return refused();
    }

    @Override
    public CompletableFuture<@Nullable Void> resume(int number) {
        return refused();
    }

    @Override
    public CompletableFuture<Imported> importOffers(String provider, List<String> offers, int marginPercent, String category) {
        return refused();
    }
}
