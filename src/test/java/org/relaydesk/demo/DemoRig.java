package org.relaydesk.demo;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;

import org.relaydesk.adapter.settings.SettingsFile;
import org.relaydesk.adapter.store.FileMediaStore;
import org.relaydesk.app.OpenStore;
import org.relaydesk.app.UseCases;
import org.relaydesk.demo.past.PastUseCases;
import org.relaydesk.demo.world.Backstage;

/** The demo and a store of its own, as the command puts them together. */
final class DemoRig implements AutoCloseable {
    final DemoStore demo;
    final OpenStore open;
    final Backstage stage;

    DemoRig(Path folder, Pace pace, InstantSource clock) {
        demo = DemoStore.open(folder, pace, clock, Random::new);
        open = OpenStore.at(folder);
        open.configure(SettingsFile.read(demo.settings()), demo.pastClock());
        stage = stage(open);
    }

    void seed() {
        var past = UseCases.of(
                open.repositories(), open.configuration().store(), demo.pastClock(), demo.pastAmounts());
        demo.seed(stage, new PastUseCases(
                past.receiveMessage(), past.recordBankCredit(), past.closeRequests(), past.submitOrder(), past.finishSubmission(),
                past.applyStatus(), past.resolveMismatch(), past.sendFollowUp(), past.syncCatalogue(),
                past.providerHealth(), past.bookMeter(), past.outbox(), past.threads(), past.ledger()));
    }

    private static Backstage stage(OpenStore open) {
        var store = open.store();
        var r = open.repositories();
        return new Backstage(
                store.reader(), store.writer(), store.changes(), r.book(), r.customers(), r.orders(), r.providers(),
                r.attempts(), r.offers(), r.followUps(), r.requests(), r.credits(), r.mismatches(), r.outbox(), r.inbound(), new FileMediaStore(store.folder()));
    }

    @Override
    public void close() {
        open.close();
        demo.close();
    }
}
