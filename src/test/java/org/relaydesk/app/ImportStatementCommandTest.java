package org.relaydesk.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import org.relaydesk.adapter.statement.Statements;
import org.relaydesk.support.FakeGraph;
import org.relaydesk.support.FakeProvider;
import org.relaydesk.support.Settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The command that imports a statement: what it prints, and what it refuses in one sentence. */
@Isolated
class ImportStatementCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    /** How a command ended. */
    private record Ended(int status, String out, String err) {}

    @BeforeAll
    static void aStore() {
        try (var graph = new FakeGraph(); var provider = new FakeProvider()) {
            var settings = Settings.write(Settings.of(graph, provider, provider), folder.resolve("settings.json"));
            assertEquals(0, run("configure", "--store", store(), settings.toString()).status());
        }
    }

    private static String store() {
        return folder.resolve("store").toString();
    }

    private static Ended run(String... arguments) {
        var oldOut = System.out;
        var oldErr = System.err;
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int status = Main.run(arguments);
            return new Ended(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(oldOut);
            System.setErr(oldErr);
        }
    }

    private static Ended importing(Path file, String... more) {
        var arguments = new String[4 + more.length];
        arguments[0] = "import-statement";
        arguments[1] = "--store";
        arguments[2] = store();
        arguments[3] = file.toString();
        System.arraycopy(more, 0, arguments, 4, more.length);
        return run(arguments);
    }

    @Test
    void countsArePrintedALineEachAndASecondTimeNothingIsNew() {
        var file = Statements.write(folder.resolve("hdfc.csv"), Statements.HDFC);
        var look = "new: 3\nknown: 0\nunclear: 1\nnot payments: 2\n";
        assertEquals(new Ended(0, look, ""), importing(file, "--dry-run"));
        assertEquals(new Ended(0, look + "recorded: 3\nmatched: 0\nheld: 0\n", ""), importing(file));
        assertEquals(new Ended(0, "new: 0\nknown: 3\nunclear: 1\nnot payments: 2\nrecorded: 0\nmatched: 0\nheld: 0\n", ""), importing(file));
        assertEquals(0, run("verify", "--store", store()).status());
    }

    @Test
    void whatCantBeReadIsOneSentence() {
        var file = Statements.write(folder.resolve("bad.csv"), "Date,Narration,Debit,Credit\n01/04/2026,UPI/612300000001/x,,12x\n");
        assertEquals(new Ended(1, "", "relaydesk: " + file + ": Row 2 has an amount that can’t be read: “12x”. Nothing was changed.\n"),
                importing(file));
        var missing = importing(folder.resolve("none.csv"));
        assertEquals(1, missing.status());
        assertTrue(missing.err().contains("There is no such file"), missing.err());
        var unknown = importing(Statements.write(folder.resolve("words.csv"), "just,some,words\n"));
        assertTrue(unknown.err().contains("say there once what its columns are"), unknown.err());
    }

    @Test
    void aStoreThatIsOpenElsewhereIsRefusedWithWhoHasIt() {
        var file = Statements.write(folder.resolve("axis.csv"), Statements.AXIS);
        try (var held = OpenStore.at(Path.of(store()))) {
            var refused = importing(file);
            assertEquals(1, refused.status());
            assertTrue(refused.err().contains(Long.toString(ProcessHandle.current().pid())), refused.err());
            assertEquals(0, held.store().syncs());
        }
    }

    @Test
    void wrongUseIsTwo() {
        assertEquals(2, run("import-statement", "--store", store()).status());
    }
}
