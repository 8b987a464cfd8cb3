package org.relaydesk.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;

/**
 * Recording and matching one credit, with 100,000 open requests and 1,000,000 past credits, beside the bare indexed insert
 * + select + update, and beside plain JDBC for all rows that a payment writes. Both durable, by the same group sync.
 */
final class MatchingBench {
    static final String WORDS = "Rs.149.37 credited to a/c XX4321 on 23-11-26 by a/c linked to VPA payer@ybl (UPI Ref No 700000000001)";
    /** Of what runs once a credit, the last is compiled for good after some 15,000 calls. */
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 15_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("bench.seconds", 3));
    /** Prime to the number of requests: each has its turn once. */
    private static final int STEP = 7_919;

    private MatchingBench() {}

    static void run(Path folder) throws Exception {
        System.out.println("Recording and matching one credit, " + MatchingStore.OPEN + " open requests, " + MatchingStore.PAST
                + " past credits, the sides in turns");
        try (var ours = new OurMatching(MatchingStore.copy(folder, "ours"));
                var bare = new BareMatching(MatchingStore.copy(folder, "bare"));
                var whole = new BareMatching(MatchingStore.copy(folder, "whole"))) {
            // one numbering for all rounds: no request is paid twice
            var eight = new Callers(8);
            eight.warmUp(WARM_UP, ours::record);
            eight.warmUp(WARM_UP, n -> bare.record(n, false));
            eight.warmUp(WARM_UP, n -> whole.record(n, true));
            var single = new Callers(1, eight);
            rounds("one after the other", single, ours, bare, whole);
            rounds("8 callers", eight, ours, bare, whole);
        }
    }

    private static void rounds(String what, Callers callers, OurMatching ours, BareMatching bare, BareMatching whole)
            throws InterruptedException, ExecutionException {
        var bareRatio = new Ratio(what + ", beside the bare insert + select + update", "ms a credit");
        var wholeRatio = new Ratio(what + ", beside the same rows by plain JDBC", "ms a credit");
        var bareCpu = new Ratio(what + ", processors, beside the bare insert + select + update", "ms a credit");
        var wholeCpu = new Ratio(what + ", processors, beside the same rows by plain JDBC", "ms a credit");
        // the first round, unmeasured, is the warm-up for this number of callers
        for (int i = 0; i <= ROUNDS; i++) {
            var our = callers.measure(ROUND, ours::record);
            var its = callers.measure(ROUND, n -> bare.record(n, false));
            var all = callers.measure(ROUND, n -> whole.record(n, true));
            if (i == 0) {
                continue;
            }
            bareRatio.round(1000 / our.rate(), 1000 / its.rate());
            wholeRatio.round(1000 / our.rate(), 1000 / all.rate());
            bareCpu.round(our.cpu(), its.cpu());
            wholeCpu.round(our.cpu(), all.cpu());
        }
        bareRatio.print("ratio at most 2");
        wholeRatio.print("ratio at most 2");
        bareCpu.print("none of its own: what else the machine does falls on it less");
        wholeCpu.print("none of its own");
    }

    static int request(long n) {
        return (int) (n * STEP % MatchingStore.OPEN);
    }

    static String reference(long n) {
        return Long.toString(700_000_000_000L + n);
    }

    static String payer(long n) {
        return "payer" + request(n) + "@ybl";
    }
}
