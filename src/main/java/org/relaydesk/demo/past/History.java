package org.relaydesk.demo.past;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import org.relaydesk.adapter.provider.ApiV2Client;
import org.relaydesk.conversation.FetchMedia;
import org.relaydesk.demo.sim.Panel;
import org.relaydesk.demo.sim.ScreenshotPainter;
import org.relaydesk.demo.world.Backstage;
import org.relaydesk.demo.world.Catalogues;
import org.relaydesk.demo.world.Person;
import org.relaydesk.demo.world.References;
import org.relaydesk.demo.world.Shop;
import org.relaydesk.money.Paise;
import org.relaydesk.relay.ReadCatalogue;

/**
 * Tells a month of the shop by the real use-cases, each at its own time: orders, payments, providers' answers, refunds,
 * the seller's decisions. Only the catalogues are read over HTTP; every message is settled: nobody is written to again.
 */
public final class History {
    private static final long ENDLESS = 100_000_000_000L;
    private static final long FIRST_ID = 11_000;
    private static final LocalTime TEA = LocalTime.of(16, 20);
    /** So long before now smmfast had too little of the seller's money for an order. */
    private static final Duration POOR = Duration.ofMinutes(87);
    /** The catalogues were read so long before now for the second time. */
    private static final Duration LATER = Duration.ofMinutes(56);

    private final Backstage stage;
    private final PastUseCases useCases;
    private final PastClock clock;
    private final Map<String, Panel> panels;
    private final ScreenshotPainter painter;

    /** @param panels they know the orders afterwards */
    public History(
            Backstage stage, PastUseCases useCases, PastClock clock, List<Panel> panels, ScreenshotPainter painter) {
        this.stage = stage;
        this.useCases = useCases;
        this.clock = clock;
        this.panels = panels.stream().collect(Collectors.toMap(Panel::name, Function.identity()));
        this.painter = painter;
    }

    /** Tells it up to {@code now}; always the same with a generator of the same seed. */
    public void tell(Instant now, RandomGenerator random) {
        var timeline = new Timeline(now);
        var talk = new PastTalk(useCases.receiveMessage(), useCases.outbox(), useCases.threads(), stage.outbox(), clock);
        var pictures = new PastPictures(painter);
        var world = new PastWorld(
                stage, useCases, clock, timeline, talk, new PastBank(useCases.recordBankCredit(), clock), pictures,
                panels, new References("6319", random));
        panels.values().forEach(p -> p.stand(ENDLESS, FIRST_ID));
        new Plans(random, now).all().forEach(plan -> new PastOrder(world, plan).begin());
        var oddities = new PastOddities(world);
        oddities.unknownPayer(daysBefore(now, 8), Person.STUDIO_NINE, Paise.of(250_00));
        oddities.statement(daysBefore(now, 3), Person.YOGA_LOFT, Paise.of(199_00));
        oddities.neverArrived(daysBefore(now, 5), Person.TINY_TOYS, Paise.of(480_00));
        new PastHours(useCases.bookMeter(), timeline).tell(now);
        timeline.at(now.minus(POOR), () -> {
            useCases.providerHealth().troubled("smmfast", "Not enough funds on balance");
            useCases.providerHealth().answered("smmfast");
        });
        readCatalogues();
        timeline.run(stage.writer(), clock, now.minus(LATER), talk::settle);
        panels.values().forEach(p -> p.sell(Catalogues.later(p.name())));
        readCatalogues();
        timeline.run(stage.writer(), clock, now, talk::settle);
        new FetchMedia(stage.inbound(), stage.inbound(), pictures, stage.media(), stage.reader(), stage.writer(), clock)
                .runOnce();
    }

    /** As the program does it, by the real client. */
    private void readCatalogues() {
        try (var client = new ApiV2Client(clock)) {
            var read = new ReadCatalogue(
                    client, stage.offers(), useCases.syncCatalogue(), useCases.providerHealth(), stage.reader(), stage.writer(),
                    clock);
            for (var provider : stage.reader().call(() -> stage.providers().all())) {
                if (read.run(provider.account()) instanceof ReadCatalogue.Failed(String why)) {
                    throw new IllegalStateException("the demo's " + provider.name() + " has no catalogue: " + why);
                }
            }
        }
    }

    private static Instant daysBefore(Instant now, int days) {
        return LocalDate.ofInstant(now, Shop.ZONE).minusDays(days).atTime(TEA).atZone(Shop.ZONE).toInstant();
    }
}
