package org.relaydesk.adapter.vision;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.proof.PictureEye;

/**
 * The program's side of reading: headers are looked at here, all the rest is asked of a child process that is started when
 * it is needed, kept warm for some pictures, and killed at its deadline.
 */
public final class VisionEye implements PictureEye, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VisionEye.class);
    /** After so many it is started anew: native memory may not grow for ever. */
    private static final int PICTURES_A_CHILD = 40;
    private static final Duration START = Duration.ofSeconds(45);
    private static final Duration DEADLINE = Duration.ofSeconds(45);

    private final ReentrantLock one = new ReentrantLock();
    private final List<String> command;
    private final Duration start;
    private final Duration deadline;
    private volatile @Nullable ChildProcess child;
    private volatile boolean closed;
    private int asked;

    /** With the child of this program. */
    public VisionEye() {
        this(ChildCommand.of(VisionChild.class), START, DEADLINE);
    }

    /**
     * With another child.
     *
     * @param command the child's command line; {@code {work}} in it stands for its working folder
     * @param start how long it may take until it is ready
     * @param deadline how long it may take for one picture
     */
    public VisionEye(List<String> command, Duration start, Duration deadline) {
        this.command = List.copyOf(command);
        this.start = start;
        this.deadline = deadline;
    }

    @Override
    public Look look(Path file) {
        try {
            PictureGuard.check(file);
        } catch (Unreadable e) {
            return new Look.Refused(e.code());
        } catch (IOException e) {
            return new Look.Failed(String.valueOf(e.getMessage()));
        }
        one.lock();
        try {
            return closed ? new Look.Ended() : ask(file);
        } catch (IOException e) {
            end();
            if (closed) {
                return new Look.Ended();
            }
            LOG.warn("a picture can't be read now", e);
            return new Look.Failed(String.valueOf(e.getMessage()));
        } finally {
            one.unlock();
        }
    }

    private Look ask(Path file) throws IOException {
        var to = child;
        if (to == null || asked >= PICTURES_A_CHILD) {
            end();
            to = ChildProcess.start(command);
            child = to;
            asked = 0;
            if (closed) {
                // whoever closed has not seen this child yet
                throw new IOException("closed meanwhile");
            }
            var ready = to.next(start);
            if (!ready.kind().equals("ready")) {
                end();
                return ready.kind().equals("absent") ? new Look.Absent(ready.field(1)) : new Look.Failed("not started");
            }
        }
        asked++;
        long began = System.nanoTime();
        to.send(Frame.of("read", file.toAbsolutePath().toString()));
        var answer = to.next(deadline);
        long millis = (System.nanoTime() - began) / 1_000_000;
        if (answer.kind().equals("refused") && answer.field(2).equals(Frame.LAST)) {
            end();
        }
        try {
            return switch (answer.kind()) {
                case "seen" -> new Look.Seen(SightText.sight(answer), millis, SightText.page(answer));
                case "refused" -> new Look.Refused(answer.field(1));
                default -> new Look.Failed(answer.field(1));
            };
        } catch (IllegalArgumentException e) {
            throw new IOException("an answer that can't be read", e);
        }
    }

    private void end() {
        var ending = child;
        child = null;
        if (ending != null) {
            ending.close();
        }
    }

    /** Kills the child, whatever it does; a look under way fails at once. */
    @Override
    public void close() {
        closed = true;
        var ending = child;
        if (ending != null) {
            ending.kill();
        }
        one.lock();
        try {
            end();
        } finally {
            one.unlock();
        }
    }
}
