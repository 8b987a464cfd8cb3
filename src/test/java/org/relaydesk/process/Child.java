package org.relaydesk.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.relaydesk.support.Await;

/** The program in a process of its own. */
final class Child implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("listening on 127\\.0\\.0\\.1:(\\d+)");

    private final Process process;
    private final Path out;
    private final Path err;

    private Child(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static Child start(String... arguments) {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1", "-Xmx300m",
                "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-Duser.timezone=Asia/Kolkata",
                "-cp", System.getProperty("java.class.path"), "org.relaydesk.app.Main"));
        command.addAll(List.of(arguments));
        try {
            var out = Files.createTempFile("relaydesk", ".out");
            var err = Files.createTempFile("relaydesk", ".err");
            var process = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
            process.getOutputStream().close();
            return new Child(process, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Child serve(Path store) {
        return start("serve", "--store", store.toString());
    }

    /** Runs a command to its end. */
    static Child run(String... arguments) {
        var child = start(arguments);
        child.exit(Duration.ofSeconds(60));
        return child;
    }

    /** Waits until it listens. */
    int port() {
        Await.until("it listens", Duration.ofSeconds(60), () -> {
            if (!process.isAlive()) {
                throw new AssertionError("it ended with " + process.exitValue() + ": " + err());
            }
            return LISTENING.matcher(out()).find();
        });
        var said = LISTENING.matcher(out());
        return said.find() ? Integer.parseInt(said.group(1)) : -1;
    }

    String out() {
        return read(out);
    }

    String err() {
        return read(err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        exit(Duration.ofSeconds(10));
    }

    /** SIGTERM; the exit status. */
    int terminate(Duration most) {
        process.destroy();
        return exit(most);
    }

    int exit(Duration most) {
        try {
            if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("it did not end within " + most + ": " + err());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        exit(Duration.ofSeconds(10));
        try {
            Files.delete(out);
            Files.delete(err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
