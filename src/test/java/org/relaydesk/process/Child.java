package org.relaydesk.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

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
        return launch("org.relaydesk.app.Main", "-XX:SharedArchiveFile=" + Archive.FILE, arguments);
    }

    /** The window where there is a display, or seems to be. */
    static Child window(Path store) {
        return launch("org.relaydesk.app.Main", "-XX:SharedArchiveFile=" + Archive.FILE, "--store", store.toString());
    }

    /** The window on no display at all: see {@code WindowMain}. */
    static Child hiddenWindow(Path store) {
        return launch("org.relaydesk.app.WindowMain", "-XX:SharedArchiveFile=" + Archive.FILE, store.toString());
    }

    /** The service with a seller at the keyboard: see {@code DeskMain}. */
    static Child desk(Path store) {
        return launch("org.relaydesk.app.DeskMain", "-XX:SharedArchiveFile=" + Archive.FILE, store.toString());
    }

    private static Child launch(String main, String sharing, String... arguments) {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(), "-XX:TieredStopAtLevel=1", "-Xmx300m",
                "-XX:+UseSerialGC", "-Xlog:disable", "--enable-native-access=ALL-UNNAMED", "-Duser.timezone=Asia/Kolkata",
                sharing, "-cp", Archive.CLASS_PATH, main));
        command.addAll(List.of(arguments));
        try {
            var out = Files.createTempFile("relaydesk", ".out");
            var err = Files.createTempFile("relaydesk", ".err");
            var process = start(new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()));
            return new Child(process, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process start(ProcessBuilder builder) throws IOException {
        // a name is enough: nothing is ever drawn there
        builder.environment().put("DISPLAY", ":99");
        return builder.start();
    }

    /**
     * The program's classes as a jar and, made by a first run, as an archive that the virtual machine maps into memory:
     * a process starts in two thirds of the time, and these tests start many.
     */
    private static final class Archive {
        private static final Path FOLDER = Path.of("target/child");
        static final Path FILE = FOLDER.resolve("classes.jsa").toAbsolutePath();
        static final String CLASS_PATH = classPath();

        static {
            try {
                Files.deleteIfExists(FILE);
                var settings = Files.writeString(FOLDER.resolve("settings.json"), "{\"store\":{\"upiId\":\"shop@ybl\"}}");
                var store = Files.createTempDirectory(FOLDER, "store");
                try (var first = launch("org.relaydesk.app.Main", "-XX:ArchiveClassesAtExit=" + FILE,
                        "configure", "--store", store.toString(), settings.toString())) {
                    first.exit(Duration.ofSeconds(60));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String classPath() {
            var parts = new ArrayList<String>();
            for (var part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                if (part.endsWith(".jar")) {
                    parts.add(part);
                } else if (Files.exists(Path.of(part).resolve("org/relaydesk/app/Main.class"))) {
                    parts.addFirst(jar("classes", part, "."));
                } else if (Files.exists(Path.of(part).resolve("org/relaydesk/app/DeskMain.class"))) {
                    parts.addLast(jar("tests", part, "org/relaydesk"));
                }
            }
            return String.join(File.pathSeparator, parts);
        }

        private static String jar(String name, String folder, String what) {
            try {
                Files.createDirectories(FOLDER);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var jar = FOLDER.resolve(name + ".jar").toAbsolutePath().toString();
            ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, "cf0", jar, "-C", folder, what);
            return jar;
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

    /** Types a line. */
    void type(String line) {
        var keyboard = process.getOutputStream();
        try {
            keyboard.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            keyboard.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** SIGTERM. */
    void terminate() {
        process.destroy();
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
