package org.relaydesk.app;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.service.ServiceActions;
import org.relaydesk.query.Leg;
import org.relaydesk.relay.EditService;
import org.relaydesk.work.Writer;

/** The Services screen's buttons: each submits one use-case to the writer. */
record ServiceDesk(EditService edit, Writer writer) implements ServiceActions {
    @Override
    public CompletableFuture<@Nullable Void> save(Draft draft) {
        return writer.begin(() -> edit.save(new EditService.Draft(
                draft.number(), draft.name(), draft.category(),
                draft.price() instanceof Price.Fixed fixed ? fixed.per1000() : null,
                draft.price() instanceof Price.Margin margin ? margin.percent() : 0,
                draft.min(), draft.max(), draft.refillDays(), draft.dripFeed())));
    }

    @Override
    public CompletableFuture<@Nullable Void> setRoutes(int number, List<Leg> legs) {
        return writer.begin(() -> edit.setRoutes(
                number, legs.stream().map(leg -> new EditService.Leg(leg.provider(), leg.service())).toList()));
    }

    @Override
    public CompletableFuture<@Nullable Void> pause(int number, String reason) {
        return writer.begin(() -> edit.pause(number, reason));
    }

    @Override
    public CompletableFuture<@Nullable Void> resume(int number) {
        return writer.begin(() -> edit.resume(number));
    }

    @Override
    public CompletableFuture<Imported> importOffers(String provider, List<String> offers, int marginPercent, String category) {
        return writer.submit(() -> new Imported(edit.importOffers(provider, offers, marginPercent, category)));
    }
}
