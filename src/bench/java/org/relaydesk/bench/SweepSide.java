package org.relaydesk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;

/**
 * One side of the sweep in a process of its own, ours or the bare one. For each line that it is told ({@code name=url}
 * of each provider) it asks them all, a thread each, and prints the seconds, by the clock and of the processors. {@code behind} instead begins such a round
 * and does not wait for it; {@code idle} prints whether that is over. At the end it prints the most heap in use, in MB.
 */
public final class SweepSide {
    private SweepSide() {}

    public static void main(String[] arguments) throws Exception {
        var heap = new Heap();
        var folder = Path.of(arguments[1]);
        Sweep sweep = arguments[0].equals("ours") ? new OurSweep(folder) : new BareSweep(folder);
        try (var threads = Executors.newCachedThreadPool()) {
            listen(sweep, threads);
            sweep.close();
        }
        System.out.println(heap.most() >> 20);
        System.exit(0);
    }

    private static void listen(Sweep sweep, ExecutorService threads) throws Exception {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Round behind = null;
        for (var line = in.readLine(); line != null && !line.equals("end"); line = in.readLine()) {
            if (line.equals("idle")) {
                System.out.println(behind == null || behind.isOver() ? "1" : "0");
            } else if (line.startsWith("behind ")) {
                behind = new Round(sweep, threads, line.substring("behind ".length()));
                System.out.println("0");
            } else {
                long started = System.nanoTime();
                long cpu = cpu();
                new Round(sweep, threads, line).end();
                System.out.printf(Locale.ROOT, "%.3f %.3f%n", (System.nanoTime() - started) / 1e9, (cpu() - cpu) / 1e9);
            }
        }
    }

    /** What this process has used of the processors, in nanoseconds. */
    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** A round of several providers, a thread each. */
    private record Round(List<Future<?>> providers) {
        Round(Sweep sweep, ExecutorService threads, String line) {
            this(Stream.of(line.split(" ", -1)).<Future<?>>map(one -> threads.submit(() -> {
                var parts = one.split("=", 2);
                sweep.run(parts[0], parts[1]);
                return null;
            })).toList());
        }

        boolean isOver() {
            return providers.stream().allMatch(Future::isDone);
        }

        void end() throws Exception {
            for (var provider : providers) {
                try {
                    provider.get();
                } catch (ExecutionException e) {
                    throw new IOException("a round failed", e);
                }
            }
        }
    }
}
