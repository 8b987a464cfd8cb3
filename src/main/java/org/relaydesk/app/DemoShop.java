package org.relaydesk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import java.util.random.RandomGenerator;

import org.relaydesk.adapter.settings.SettingsFile;
import org.relaydesk.adapter.store.FileMediaStore;
import org.relaydesk.demo.DemoStore;
import org.relaydesk.demo.Pace;
import org.relaydesk.demo.past.PastUseCases;
import org.relaydesk.demo.world.Backstage;
import org.relaydesk.desk.phone.PhoneLine;

/** The demo's store with its past told, its service running and the simulators connected. */
record DemoShop(DemoStore demo, OpenStore open, RelayService service, Backstage stage) implements AutoCloseable {
    static DemoShop open(Path folder, Pace pace, InstantSource clock) throws IOException {
        var demo = DemoStore.open(folder, pace, clock, Random::new);
        var open = OpenStore.at(folder);
        open.configure(SettingsFile.read(demo.settings()), demo.pastClock());
        var stage = stage(open);
        demo.seed(stage, past(open, demo.pastClock(), demo.pastAmounts()));
        var service = RelayService.start(open, open.configuration(), clock, demo.amounts());
        demo.connect(service.port());
        // its past was told in a moment: the hour after which the first one is made would outlast the demo
        var _ = service.backupWork().makeNow();
        return new DemoShop(demo, open, service, stage);
    }

    /** The newcomer's phone, for a window of its own. */
    PhoneLine phone() {
        return new DemoPhone(demo.newcomer(), service.calls());
    }

    private static Backstage stage(OpenStore open) {
        var store = open.store();
        var r = open.repositories();
        return new Backstage(
                store.reader(), store.writer(), store.changes(), r.book(), r.customers(), r.orders(), r.providers(),
                r.attempts(), r.offers(), r.followUps(), r.requests(), r.credits(), r.mismatches(), r.outbox(), r.inbound(), new FileMediaStore(store.folder()));
    }

    private static PastUseCases past(OpenStore open, InstantSource clock, RandomGenerator amounts) {
        var u = UseCases.of(open.repositories(), open.configuration().store(), clock, amounts);
        return new PastUseCases(
                u.receiveMessage(), u.recordBankCredit(), u.closeRequests(), u.submitOrder(), u.finishSubmission(), u.applyStatus(),
                u.resolveMismatch(), u.sendFollowUp(), u.syncCatalogue(), u.providerHealth(), u.bookMeter(), u.outbox(), u.ledger());
    }

    @Override
    public void close() {
        demo.stop();
        service.close();
        open.close();
        demo.close();
    }
}
