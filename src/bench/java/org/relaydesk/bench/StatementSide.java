package org.relaydesk.bench;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

import com.sun.management.OperatingSystemMXBean;

import org.relaydesk.adapter.statement.StatementPath;
import org.relaydesk.app.OpenStore;
import org.relaydesk.app.UseCases;
import org.relaydesk.money.Paise;
import org.relaydesk.settings.StoreSettings;
import org.relaydesk.statement.ImportStatement;
import org.relaydesk.statement.ImportWatch;

/**
 * One side of the import in a process of its own. {@code round} imports the file into a new store and prints the seconds, by the clock and
 * of the processors;
 * {@code again} into the last one; at {@code end} it prints the most heap in use, in MB.
 */
public final class StatementSide {
    private StatementSide() {}

    public static void main(String[] arguments) throws Exception {
        var heap = new Heap();
        var stores = Path.of(arguments[1]);
        var file = Path.of(arguments[2]);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int round = 0;
        for (var line = in.readLine(); line != null && !line.equals("end"); line = in.readLine()) {
            boolean again = line.equals("again");
            round += again ? 0 : 1;
            var store = again ? stores.resolve("store-" + round) : Folders.fresh(stores.resolve("store-" + round));
            long cpu = cpu();
            double seconds = arguments[0].equals("ours") ? ours(store, file, again ? 0 : StatementText.ROWS) : bare(store, file);
            System.out.printf(Locale.ROOT, "%.3f %.3f%n", seconds, (cpu() - cpu) / 1e9);
        }
        System.out.println(heap.most() >> 20);
        System.exit(0);
    }

    /** What this process has used of the processors, in nanoseconds; opening and closing the store is among it. */
    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static double ours(Path folder, Path file, long expected) throws Exception {
        try (var open = OpenStore.at(folder)) {
            var settings = settings();
            var r = open.repositories();
            var useCases = UseCases.of(r, settings, InstantSource.system(), new Random(4));
            var store = open.store();
            var imports = new ImportStatement(r.toldBefore(), r.statements(), useCases.recordBankCredit(), settings.zone(),
                    store.reader(), store.writer(), InstantSource.system());
            long started = System.nanoTime();
            var outcome = imports.run(StatementPath.open(file), Set.of(), ImportWatch.NOBODY);
            double seconds = (System.nanoTime() - started) / 1e9;
            if (outcome.recorded() != expected) {
                throw new IllegalStateException(outcome.toString());
            }
            return seconds;
        }
    }

    private static double bare(Path folder, Path file) throws Exception {
        try (var bare = new BareStatement(folder)) {
            long started = System.nanoTime();
            long rows = bare.run(file);
            double seconds = (System.nanoTime() - started) / 1e9;
            if (rows != StatementText.ROWS) {
                throw new IllegalStateException(rows + " rows");
            }
            return seconds;
        }
    }

    private static StoreSettings settings() {
        return new StoreSettings(
                "Bench Store", "bench@okhdfcbank", "SMM", ZoneId.of("Asia/Kolkata"),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), LocalTime.of(10, 0), LocalTime.of(19, 0), "IN", "en",
                Duration.ofMinutes(30), Duration.ofHours(24), true, Paise.ZERO, Duration.ofMinutes(2));
    }
}
