package org.relaydesk.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A sweep of 100,000 open orders over three providers on loopback, beside the bare loop: every order has moved, then one
 * in a hundred; then beside a provider that answers after half a minute and one that never does. Each side is a process
 * of its own with 256 MB of heap, long-lived as the program is, and warm; the providers are in this one.
 */
final class SweepBench implements AutoCloseable {
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 2);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
    private static final Duration NEVER = Duration.ofDays(1);

    private final Map<String, SweepPanel> panels = new LinkedHashMap<>();
    private final SweepPanel slow = new SweepPanel(Duration.ofSeconds(30));
    private final SweepPanel silent = new SweepPanel(NEVER);

    private SweepBench() throws IOException {
        for (var name : SweepStore.QUICK) {
            panels.put(name, new SweepPanel(Duration.ZERO));
        }
    }

    static void run(Path folder) throws Exception {
        System.out.println("A sweep of " + SweepStore.ORDERS + " open orders over " + SweepStore.QUICK.size()
                + " providers, -Xmx" + SweepProcess.HEAP + ", the sides in turns, a process each");
        SweepStore.make(folder.resolve("ours"));
        SweepStore.make(folder.resolve("bare"));
        try (var bench = new SweepBench();
                var ours = new SweepProcess("ours", folder.resolve("ours"));
                var bare = new SweepProcess("bare", folder.resolve("bare"))) {
            bench.sides(ours, bare);
            bench.besideTheSlow(ours);
            System.out.println("most heap in use: ours " + ours.end() + " MB, bare " + bare.end() + " MB of " + SweepProcess.HEAP);
        }
    }

    private void sides(SweepProcess ours, SweepProcess bare) throws IOException {
        for (int i = 0; i < WARM_UP; i++) {
            panels.values().forEach(SweepPanel::changeAll);
            round(ours);
            round(bare);
        }
        turns("a sweep, every order moved", "ratio at most 1.5", ours, bare, SweepPanel::changeAll);
        turns("a sweep, one in a hundred moved", "ratio at most 1.2", ours, bare, SweepPanel::changeSome);
    }

    private void turns(String what, String bound, SweepProcess ours, SweepProcess bare, Consumer<SweepPanel> change)
            throws IOException {
        var seconds = new Ratio(what, "s");
        var cpu = new Ratio(what + ", processors", "s");
        for (int i = 0; i < ROUNDS; i++) {
            panels.values().forEach(change);
            var our = round(ours);
            var bares = round(bare);
            seconds.round(our.seconds(), bares.seconds());
            cpu.round(our.cpu(), bares.cpu());
        }
        seconds.print(bound);
        cpu.print("none of its own: what else the machine does falls on it less");
    }

    /** Each provider must have been asked once for each hundred of its orders, and no more. */
    private SweepProcess.Took round(SweepProcess side) throws IOException {
        var took = side.round(line(panels));
        for (var panel : panels.entrySet()) {
            int calls = panel.getValue().statusCalls();
            int least = (SweepStore.ordersOf(panel.getKey()) + 99) / 100;
            if (calls != least) {
                throw new IllegalStateException(panel.getKey() + " was asked " + calls + " times, not " + least);
            }
        }
        return took;
    }

    private static String line(Map<String, SweepPanel> panels) {
        return String.join(" ", panels.entrySet().stream().map(p -> p.getKey() + "=" + p.getValue().url()).toList());
    }

    private void besideTheSlow(SweepProcess ours) throws IOException {
        var before = rounds(ours, ROUNDS);
        long started = System.nanoTime();
        ours.say("behind slow=" + slow.url() + " silent=" + silent.url());
        var beside = new ArrayList<Double>();
        while (ours.say("idle") == 0) {
            beside.addAll(rounds(ours, 1));
        }
        System.out.printf(
                Locale.ROOT, "beside one that answers after 30 s and one that never does, which took %.0f s: %.2f s in %d rounds,"
                        + " without them %.2f s%n",
                (System.nanoTime() - started) / 1e9, median(beside), beside.size(), median(before));
        System.out.println("    bound: no longer");
    }

    private List<Double> rounds(SweepProcess side, int count) throws IOException {
        var seconds = new ArrayList<Double>();
        for (int i = 0; i < count; i++) {
            panels.values().forEach(SweepPanel::changeSome);
            seconds.add(round(side).seconds());
        }
        return seconds;
    }

    private static double median(List<Double> figures) {
        var sorted = new ArrayList<>(figures);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    @Override
    public void close() {
        panels.values().forEach(SweepPanel::close);
        slow.close();
        silent.close();
    }
}
