package org.relaydesk.adapter.vision;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The child's main class: says {@code ready} or {@code absent}, then answers one {@code read <file>} after the other until
 * its input ends. Everything that could go wrong in here goes wrong in here alone.
 */
public final class VisionChild {
    private VisionChild() {}

    /** One file's reading. */
    @FunctionalInterface
    interface Reading {
        Frame read() throws IOException, Unreadable;
    }

    public static void main(String[] arguments) throws IOException {
        var answers = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.US_ASCII);
        // the way of the answers is theirs alone
        System.setOut(System.err);
        System.setProperty("java.awt.headless", "true");
        var work = Path.of(System.getProperty("java.io.tmpdir", "."));
        BothScripts reader;
        try {
            reader = new BothScripts(new LineReader(work), new HindiReader(work));
        } catch (RuntimeException | LinkageError e) {
            answers.println(Frame.of("absent", String.valueOf(e.getMessage())).line());
            return;
        }
        answers.println(Frame.of("ready").line());
        var documents = new DocumentReader(reader);
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var asked = Frame.read(line);
                if (asked.isPresent() && asked.get().kind().equals("read")) {
                    var answer = answer(() -> documents.read(Path.of(asked.get().field(1))));
                    answers.println(answer.line());
                    if (answer.field(2).equals(Frame.LAST)) {
                        break;
                    }
                }
            }
        }
        // the parent may be gone: then nobody else clears up; native threads may still stand about
        ChildProcess.delete(work);
        Runtime.getRuntime().halt(0);
    }

    /** What is read, or in a frame why it is not. */
    static Frame answer(Reading reading) {
        try {
            return reading.read();
        } catch (Unreadable e) {
            return Frame.of("refused", e.code());
        } catch (OutOfMemoryError | StackOverflowError e) {
            // what else lacked memory meanwhile nobody knows: another child takes the next one
            return Frame.of("refused", "bomb", Frame.LAST);
        } catch (IOException | RuntimeException e) {
            return Frame.of("failed", e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }
}
