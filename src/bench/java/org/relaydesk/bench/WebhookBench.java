package org.relaydesk.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import org.relaydesk.adapter.store.SlowSync;
import org.relaydesk.adapter.store.Store;

/**
 * Signed webhooks with a durable 200 over 16 kept connections, beside the bare server; and 200 a second for a minute on a slow
 * disk, while the bot answers.
 */
final class WebhookBench {
    private static final int CONNECTIONS = 16;
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 8_000);
    /** Many short ones: what else the machine does falls on both sides of most. */
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 31);
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("bench.seconds", 1));
    private static final int A_SECOND = Integer.getInteger("bench.rate", 200);
    private static final Duration HELD = Duration.ofSeconds(Integer.getInteger("bench.held", 60));
    private static final Duration SLOWER = Duration.ofMillis(5);

    private WebhookBench() {}

    static void run(Path folder) throws Exception {
        Folders.fresh(folder);
        var part = System.getProperty("bench.part", "all");
        if (part.equals("all") || part.equals("beside")) {
            beside(folder);
        }
        if (part.equals("all") || part.equals("working")) {
            working(folder);
        }
        if (part.equals("all") || part.equals("held")) {
            held(folder);
        }
    }

    private static void beside(Path folder) throws Exception {
        System.out.println("Signed webhooks with a durable 200, " + CONNECTIONS + " connections, the sides in turns; nothing works the inbox off");
        var ratio = new Ratio("durable webhooks", "a second");
        var cpu = new Ratio("durable webhooks, processors", "ms a call");
        var callers = new Callers(CONNECTIONS);
        try (var ours = new OurWebhooks(folder.resolve("ours")); var bare = new BareWebhooks(folder.resolve("bare"));
                var toOurs = new Connections(ours.port(), CONNECTIONS); var toBare = new Connections(bare.port(), CONNECTIONS)) {
            callers.warmUp(WARM_UP, n -> toOurs.call(Webhooks.request(n)));
            callers.warmUp(WARM_UP, n -> toBare.call(Webhooks.request(n)));
            for (int i = 0; i < ROUNDS; i++) {
                // each begins every other round: what one leaves behind falls on the other
                boolean oursFirst = i % 2 == 0;
                var first = measure(callers, oursFirst ? toOurs : toBare);
                var second = measure(callers, oursFirst ? toBare : toOurs);
                var our = oursFirst ? first : second;
                var its = oursFirst ? second : first;
                ratio.round(our.rate(), its.rate());
                cpu.round(our.cpu(), its.cpu());
            }
        }
        ratio.print("ratio at least 0.7");
        cpu.print("none of its own: what else the machine does falls on it less; the caller's share is in both");
    }

    private static Callers.Took measure(Callers callers, Connections to) throws Exception {
        return callers.measure(ROUND, n -> to.call(Webhooks.request(n)));
    }

    private static void working(Path folder) throws Exception {
        System.out.println("The same while the bot answers what comes in");
        var callers = new Callers(CONNECTIONS);
        var ratio = new Ratio("durable webhooks, the bot at work", "a second");
        var place = Folders.fresh(folder.resolve("working"));
        try (var ours = new WholeProgram(place, Store.open(place.resolve("store"), InstantSource.system()));
                var bare = new BareWebhooks(folder.resolve("bare-again"));
                var toOurs = new Connections(ours.port(), CONNECTIONS); var toBare = new Connections(bare.port(), CONNECTIONS)) {
            callers.warmUp(WARM_UP / 4, n -> toBare.call(Webhooks.request(n)));
            for (int i = 0; i < Math.min(5, ROUNDS); i++) {
                double our = callers.rate(ROUND, n -> toOurs.call(Webhooks.request(n)));
                ratio.round(our, callers.rate(ROUND, n -> toBare.call(Webhooks.request(n))));
            }
            System.out.println("    " + ours.progress());
        }
        ratio.print("none: the bot's own commits are in it, also while the bare side has its turn");
    }

    private static void held(Path folder) throws Exception {
        System.out.println(A_SECOND + " webhooks a second for " + HELD.toSeconds() + " s, every sync " + SLOWER.toMillis()
                + " ms slower, the bot answering; each measured from when it was due");
        var place = Folders.fresh(folder.resolve("held"));
        try (var ours = new WholeProgram(place, SlowSync.open(place.resolve("store"), SLOWER));
                var to = new Connections(ours.port(), CONNECTIONS)) {
            flow(to, A_SECOND * 10, 0);
            var took = flow(to, (int) (A_SECOND * HELD.toSeconds()), A_SECOND * 10L);
            Arrays.sort(took);
            System.out.printf(Locale.ROOT, "  %d calls: p50 %.1f ms, p99 %.1f ms, slowest %.1f ms; %s%n", took.length,
                    took[took.length / 2] / 1e6, took[took.length * 99 / 100] / 1e6, took[took.length - 1] / 1e6, ours.progress());
            System.out.println("    bound: p99 under 250 ms");
        }
    }

    /** Sends so many at their times, whatever has become of those before. @return how long each took from its time on */
    private static long[] flow(Connections to, int many, long firstNumber) throws InterruptedException {
        var took = new long[many];
        var failed = new AtomicInteger();
        long start = System.nanoTime() + Duration.ofMillis(100).toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < many; i++) {
                int n = i;
                long due = start + n * 1_000_000_000L / A_SECOND;
                var request = Webhooks.request(firstNumber + n);
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                threads.execute(() -> {
                    try {
                        to.call(request);
                    } catch (RuntimeException e) {
                        failed.incrementAndGet();
                    }
                    took[n] = System.nanoTime() - due;
                });
            }
        }
        if (failed.get() > 0) {
            throw new IllegalStateException(failed.get() + " calls were not answered with 200");
        }
        return took;
    }
}
