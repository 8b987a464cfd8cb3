package org.relaydesk.bench;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.Store;
import org.relaydesk.adapter.store.StoreUrl;
import org.relaydesk.adapter.store.check.SqlLedgerCheck;
import org.relaydesk.ledger.Finding;

/**
 * One look at the big store in a process of its own, as {@code relaydesk verify} is one: ours or the bare one. Prints the
 * seconds of the aggregates, those of the walk of the book, and the most heap that was in use at once, in MB.
 */
public final class VerifySide {
    /** Work that is timed. */
    private interface Work {
        void run() throws Exception;
    }

    private VerifySide() {}

    public static void main(String[] arguments) throws Exception {
        var store = Path.of(arguments[1]);
        var heap = new Heap();
        double[] seconds = arguments[0].equals("ours") ? ours(store) : bare(store);
        System.out.printf(Locale.ROOT, "%.3f %.3f %d%n", seconds[0], seconds[1], heap.most() >> 20);
    }

    private static double[] ours(Path folder) throws Exception {
        try (var store = Store.open(folder, InstantSource.system())) {
            var check = new SqlLedgerCheck(store.repository(Sql::new));
            return new double[] {
                seconds(() -> nothing(store.reader().call(check::figures))),
                seconds(() -> nothing(store.reader().call(check::chain)))
            };
        }
    }

    private static double[] bare(Path folder) throws Exception {
        try (var connection = DriverManager.getConnection(StoreUrl.of(folder), "relaydesk", "")) {
            var seconds = new double[] {
                seconds(() -> BareVerify.aggregates(connection)), seconds(() -> BareVerify.chain(connection))
            };
            try (var statement = connection.createStatement()) {
                statement.execute("SHUTDOWN");
            }
            return seconds;
        }
    }

    private static void nothing(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new IllegalStateException("the store is not coherent: " + findings);
        }
    }

    private static double seconds(Work work) throws Exception {
        long started = System.nanoTime();
        work.run();
        return (System.nanoTime() - started) / 1e9;
    }
}
