package org.relaydesk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A side of the import in a process of its own. */
final class StatementProcess implements AutoCloseable {
    static final String HEAP = "256m";

    private final Process process;
    private final PrintStream to;
    private final BufferedReader from;

    StatementProcess(String side, Path stores, Path file) throws IOException {
        process = new ProcessBuilder(List.of(
                ProcessHandle.current().info().command().orElseThrow(), "-Xmx" + HEAP, "-Dbench.rows=" + StatementText.ROWS, "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), StatementSide.class.getName(), side, stores.toString(), file.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        to = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        from = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Seconds by the clock, and of the processors. */
    record Took(double seconds, double cpu) {}

    /** Imports the file into a new store. */
    Took round() throws IOException {
        return took("round");
    }

    /** Imports it into the last store again. */
    Took again() throws IOException {
        return took("again");
    }

    private Took took(String what) throws IOException {
        var figures = say(what).split(" ", -1);
        return new Took(Double.parseDouble(figures[0]), Double.parseDouble(figures[1]));
    }

    /** Ends it in order; the most heap that was in use, in MB. */
    long end() throws IOException {
        return Long.parseLong(say("end"));
    }

    private String say(String line) throws IOException {
        to.println(line);
        var answer = from.readLine();
        if (answer == null) {
            throw new IOException("the process has ended");
        }
        return answer;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
