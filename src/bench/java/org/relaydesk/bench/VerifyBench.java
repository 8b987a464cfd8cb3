package org.relaydesk.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The whole of verify on 1,000,000 transfers and 200,000 orders, beside the bare aggregates and the bare walk of the book.
 * Each look is a process of its own with 256 MB of heap: nothing that an earlier one has left in memory helps it.
 */
final class VerifyBench {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final String HEAP = "256m";

    private record Look(double aggregates, double chain, long heap) {}

    private VerifyBench() {}

    static void run(Path folder) throws Exception {
        var store = BigStore.in(folder);
        System.out.println("verify of " + BigStore.TRANSFERS + " transfers, " + BigStore.ORDERS + " orders and "
                + BigStore.LINES + " lines of the book, -Xmx" + HEAP + ", the sides in turns, a process each");
        var aggregates = new Ratio("verify without the book", "s");
        var chain = new Ratio("the walk of the book", "s");
        var both = new Ratio("verify with the book", "s");
        long heap = 0;
        for (int i = 0; i < ROUNDS; i++) {
            var ours = look("ours", store);
            var bare = look("bare", store);
            aggregates.round(ours.aggregates, bare.aggregates);
            chain.round(ours.chain, bare.chain);
            both.round(ours.aggregates + ours.chain, bare.aggregates + bare.chain);
            heap = Math.max(heap, ours.heap);
        }
        aggregates.print("ratio at most 3");
        chain.print("none of its own");
        both.print("ratio at most 3");
        System.out.println("most heap in use: " + heap + " MB of " + HEAP);
    }

    private static Look look(String side, Path store) throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of(
                ProcessHandle.current().info().command().orElseThrow(), "-Xmx" + HEAP, "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), VerifySide.class.getName(), side, store.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(side + " failed: " + said);
        }
        var figures = said.split(" ", -1);
        return new Look(Double.parseDouble(figures[0]), Double.parseDouble(figures[1]), Long.parseLong(figures[2]));
    }
}
