package org.relaydesk.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.relaydesk.adapter.provider.ApiV2Client;
import org.relaydesk.adapter.store.check.BookCopyCheck;
import org.relaydesk.app.OpenStore;
import org.relaydesk.app.UseCases;
import org.relaydesk.money.Paise;
import org.relaydesk.relay.Booking;
import org.relaydesk.relay.ProviderAccount;
import org.relaydesk.relay.StatusSweep;
import org.relaydesk.relay.SweepProgress;
import org.relaydesk.settings.StoreSettings;

/** The program's own sweep over a real store, by its real client. */
final class OurSweep implements Sweep {
    private final OpenStore open;
    private final ApiV2Client api = new ApiV2Client(InstantSource.system());
    private final StatusSweep sweep;

    OurSweep(Path folder) {
        var clock = InstantSource.system();
        open = OpenStore.at(folder, clock);
        var settings = new StoreSettings(
                "Bench", "bench@okexample", "SMM", ZoneId.of("Asia/Kolkata"), Set.of(DayOfWeek.MONDAY), LocalTime.of(10, 0),
                LocalTime.of(19, 0), "", "en", Duration.ofMinutes(30), Duration.ofHours(24), true, Paise.ZERO,
                Duration.ofMinutes(2));
        var useCases = UseCases.of(open.repositories(), settings, clock, new Random(1));
        sweep = new StatusSweep(
                open.repositories().orders(), api, Booking.of(useCases.applyStatus(), useCases.noteAnswers()),
                useCases.providerHealth(), new SweepProgress(), open.store().reader(), open.store().writer(), clock);
    }

    @Override
    public void run(String provider, String url) {
        sweep.run(new ProviderAccount(provider, URI.create(url), "made-up", Duration.ofSeconds(45)));
    }

    @Override
    public void close() {
        api.close();
        var findings = open.store().reader().call(new BookCopyCheck(
                open.store().repository(session -> session), open.store().folder())::run);
        open.close();
        if (!findings.equals(List.of())) {
            throw new IllegalStateException("the book is not in order: " + findings);
        }
    }
}
