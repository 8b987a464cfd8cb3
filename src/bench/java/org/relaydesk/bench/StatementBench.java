package org.relaydesk.bench;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The import of a statement of 100,000 payments that the book has not seen, beside Commons CSV and JDBC batches of the
 * same rows: each round on stores of its own, a process a side.
 */
final class StatementBench {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

    private StatementBench() {}

    static void run(Path folder) throws Exception {
        System.out.println("A statement of " + StatementText.ROWS + " payments, -Xmx" + StatementProcess.HEAP + ", the sides in turns, a process each");
        Folders.fresh(folder);
        var file = StatementText.write(folder.resolve("statement.csv"), StatementText.ROWS);
        var seconds = new Ratio("import of a statement", "s");
        var cpu = new Ratio("import of a statement, processors", "s");
        try (var ours = new StatementProcess("ours", folder.resolve("ours"), file); var bare = new StatementProcess("bare", folder.resolve("bare"), file)) {
            round(ours, bare);
            for (int i = 0; i < ROUNDS; i++) {
                var our = ours.round();
                var bares = bare.round();
                seconds.round(our.seconds(), bares.seconds());
                cpu.round(our.cpu(), bares.cpu());
            }
            seconds.print("ratio at most 3");
            cpu.print("none of its own: what else the machine does falls on it less");
            System.out.println("the same file once more, all of it known: " + ours.again().seconds() + " s");
            System.out.println("most heap in use: ours " + ours.end() + " MB, bare " + bare.end() + " MB of " + StatementProcess.HEAP);
        }
    }

    /** Unmeasured: code is compiled by how often it runs. */
    private static void round(StatementProcess ours, StatementProcess bare) throws IOException {
        ours.round();
        bare.round();
    }
}
