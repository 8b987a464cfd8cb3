package org.relaydesk.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes runs, each on a store of its own: in memory where the machine has such a folder, as nothing is kept. */
final class Runs {
    private static final Path MEMORY = Path.of("/dev/shm");

    private Runs() {}

    static Tally run(long seed, int orders) {
        return run(seed, orders, simulation -> { });
    }

    /** @param change of the run before it begins */
    static Tally run(long seed, int orders, Consumer<Simulation> change) {
        return inFolder(folder -> {
            try (var simulation = new Simulation(folder, seed, orders)) {
                change.accept(simulation);
                return simulation.run();
            }
        });
    }

    /** Does something in an empty folder that is gone afterwards. */
    static <T> T inFolder(Function<Path, T> what) {
        try {
            var folder = Files.isWritable(MEMORY)
                    ? Files.createTempDirectory(MEMORY, "relaydesk")
                    : Files.createTempDirectory("relaydesk");
            try {
                return what.apply(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
