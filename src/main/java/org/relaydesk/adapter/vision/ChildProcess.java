package org.relaydesk.adapter.vision;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A child that is running, with a folder for its files that goes when it does. */
final class ChildProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChildProcess.class);
    private static final Frame ENDED = Frame.of("ended");
    private static final long DYING_SECONDS = 3;

    private final Process process;
    private final Path work;
    private final LinkedBlockingQueue<Frame> answers = new LinkedBlockingQueue<>();

    private ChildProcess(Process process, Path work) {
        this.process = process;
        this.work = work;
        Thread.ofVirtual().name("vision-answers").start(this::listen);
    }

    static ChildProcess start(List<String> command) throws IOException {
        return start(command, Path.of(System.getProperty("java.io.tmpdir", ".")));
    }

    /** @param place where its working folder is made */
    static ChildProcess start(List<String> command, Path place) throws IOException {
        var work = Files.createTempDirectory(place, "relaydesk-vision");
        try {
            var all = command.stream().map(c -> c.replace("{work}", work.toString())).toList();
            var process = new ProcessBuilder(all)
                    .directory(work.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new ChildProcess(process, work);
        } catch (IOException e) {
            delete(work);
            throw e;
        }
    }

    private void listen() {
        try (var in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            var line = new StringBuilder();
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (c == '\n') {
                    Frame.read(line.toString().strip()).ifPresent(answers::add);
                    line.setLength(0);
                } else if (line.length() < Frame.LONGEST) {
                    line.append((char) c);
                }
            }
        } catch (IOException e) {
            LOG.debug("the reading child's answers end", e);
        }
        answers.add(ENDED);
    }

    void send(Frame frame) throws IOException {
        var out = process.getOutputStream();
        out.write((frame.line() + "\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** @throws IOException if it ended or did not answer within the time */
    Frame next(Duration most) throws IOException {
        try {
            var answer = answers.poll(most.toMillis(), TimeUnit.MILLISECONDS);
            if (answer == null) {
                throw new IOException("no answer within " + most.toSeconds() + " s");
            }
            if (answer.equals(ENDED)) {
                throw new IOException("the reading process ended by itself");
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
        try {
            if (!process.waitFor(DYING_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the reading process {} does not end", process.pid());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        delete(work);
    }

    boolean alive() {
        return process.isAlive();
    }

    static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes of) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path of, @org.jspecify.annotations.Nullable IOException e) throws IOException {
                    Files.deleteIfExists(of);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("{} can't be deleted", folder, e);
        }
    }
}
