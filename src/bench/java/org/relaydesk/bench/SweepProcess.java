package org.relaydesk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A side of the sweep that runs in a process of its own, and is told what to do line by line. */
final class SweepProcess implements AutoCloseable {
    static final String HEAP = "256m";

    private final Process process;
    private final PrintStream to;
    private final BufferedReader from;

    SweepProcess(String side, Path store) throws IOException {
        process = new ProcessBuilder(List.of(
                ProcessHandle.current().info().command().orElseThrow(), "-Xmx" + HEAP, "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), SweepSide.class.getName(), side, store.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        to = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        from = process.inputReader(StandardCharsets.UTF_8);
    }

    /** A round's seconds: by the clock, and of the processors. */
    record Took(double seconds, double cpu) {}

    Took round(String line) throws IOException {
        var figures = answer(line).split(" ", -1);
        return new Took(Double.parseDouble(figures[0]), Double.parseDouble(figures[1]));
    }

    /** The figure that it answers. */
    double say(String line) throws IOException {
        return Double.parseDouble(answer(line));
    }

    private String answer(String line) throws IOException {
        to.println(line);
        var answer = from.readLine();
        if (answer == null) {
            throw new IOException("the process has ended");
        }
        return answer;
    }

    /** Ends it in order; the most heap that was in use, in MB. */
    long end() throws IOException {
        return (long) say("end");
    }

    @Override
    public void close() {
        process.destroy();
    }
}
