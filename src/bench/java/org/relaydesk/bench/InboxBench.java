package org.relaydesk.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.relaydesk.adapter.inbox.CloudInbox;
import org.relaydesk.adapter.store.SlowSync;
import org.relaydesk.adapter.store.Sql;
import org.relaydesk.app.OpenStore;
import org.relaydesk.app.UseCases;
import org.relaydesk.message.LinkWatch;
import org.relaydesk.money.Paise;
import org.relaydesk.queue.Inbox;
import org.relaydesk.queue.InboxDispatcher;
import org.relaydesk.queue.InboxDoor.Source;
import org.relaydesk.settings.StoreSettings;

/** A heap of customers' messages that waits, worked off on a slow disk: each is answered, in the order of its customer. */
final class InboxBench {
    private static final int WAITING = Integer.getInteger("bench.waiting", 12_000);
    private static final Duration SLOWER = Duration.ofMillis(5);

    private InboxBench() {}

    static void run(Path folder) throws Exception {
        System.out.println(WAITING + " messages of " + Webhooks.CUSTOMERS + " customers wait, every sync " + SLOWER.toMillis() + " ms slower");
        var clock = InstantSource.system();
        try (var open = OpenStore.of(SlowSync.open(Folders.fresh(folder).resolve("store"), SLOWER))) {
            fill(new Inbox(open.repositories().inbox(), open.store().writer(), clock, () -> { }));
            var useCases = UseCases.of(open.repositories(), settings(), clock, new Random(1));
            var writer = open.store().writer();
            var watch = new LinkWatch(false, clock, _ -> { });
            var dispatcher = new InboxDispatcher(
                    open.repositories().inbox(), open.repositories().inbox(),
                    Map.of(Source.WHATSAPP_CLOUD, new CloudInbox(useCases.receiveMessage(), useCases.outbox(), watch, writer)),
                    open.store().reader(), writer, clock);
            long syncs = open.store().syncs();
            long began = System.nanoTime();
            int worked = 0;
            for (int some = dispatcher.runOnce(); some > 0; some = dispatcher.runOnce()) {
                worked += some;
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            var sql = open.store().repository(Sql::new);
            long answers = open.store().reader().call(() -> sql.row("select count(*) c from outbox", Map.of())).number("c");
            System.out.printf(Locale.ROOT, "  %d worked off in %.1f s, %.0f a second, with %d syncs; %d answers%n", worked, seconds,
                    worked / seconds, open.store().syncs() - syncs, answers);
            System.out.println("    bound: several hundred a second");
        }
    }

    private static void fill(Inbox inbox) {
        var kept = new ArrayList<CompletableFuture<?>>();
        for (int i = 0; i < WAITING; i++) {
            kept.add(inbox.accept(
                    Source.WHATSAPP_CLOUD, "waiting" + i, Webhooks.body(i).getBytes(StandardCharsets.UTF_8), "application/json"));
        }
        kept.forEach(CompletableFuture::join);
    }

    private static StoreSettings settings() {
        return new StoreSettings(
                "Bench", "bench@okexample", "SMM", ZoneId.of("Asia/Kolkata"), Set.of(DayOfWeek.MONDAY), LocalTime.of(10, 0),
                LocalTime.of(19, 0), "", "en", Duration.ofMinutes(30), Duration.ofHours(24), true, Paise.ZERO, Duration.ofMinutes(2));
    }
}
