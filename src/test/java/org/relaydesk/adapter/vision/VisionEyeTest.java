package org.relaydesk.adapter.vision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import org.relaydesk.proof.Box;
import org.relaydesk.proof.PictureEye.Look;
import org.relaydesk.proof.TextLine;
import org.relaydesk.support.Await;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A child that crashes, hangs, says nonsense or is not there harms nobody, and the next picture gets a new one. It counts
 * this JVM's children: no other class may have any meanwhile. */
@Isolated
class VisionEyeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private Path picture;

    @BeforeEach
    void draw() throws IOException {
        picture = Drawn.png(Drawn.scaled(Drawn.number(0).draw(), 100), folder.resolve("picture"));
    }

    /** With its own place for working folders, so that what is left behind can be counted. */
    private static VisionEye eye(String how, Duration deadline) {
        var command = new ArrayList<>(ChildCommand.of(FakeChild.class));
        command.add(how);
        return new VisionEye(command, PATIENCE, deadline);
    }

    @Test
    void answersAreFoundAmongNativeWords() {
        try (var eye = eye("good", PATIENCE)) {
            for (int i = 0; i < 3; i++) {
                var seen = assertInstanceOf(Look.Seen.class, eye.look(picture));
                assertEquals(List.of(new TextLine("paid ₹5", new Box(1, 2, 3, 4))), seen.sight().lines());
                assertEquals(20, seen.sight().height());
            }
        }
    }

    @Test
    void aCrashFailsOnePictureAndNotTheNextChild() {
        try (var eye = eye("crash", PATIENCE)) {
            assertEquals(new Look.Failed("the reading process ended by itself"), eye.look(picture));
            assertEquals(new Look.Failed("the reading process ended by itself"), eye.look(picture));
        }
        try (var eye = eye("once", PATIENCE)) {
            assertInstanceOf(Look.Seen.class, eye.look(picture));
            assertInstanceOf(Look.Failed.class, eye.look(picture));
            assertInstanceOf(Look.Seen.class, eye.look(picture));
        }
    }

    @Test
    void aChildThatHangsIsKilledAtItsDeadline() {
        try (var eye = eye("hang", Duration.ofMillis(300))) {
            assertEquals(new Look.Failed("no answer within 0 s"), eye.look(picture));
            assertEquals(List.of(), children());
        }
    }

    @Test
    void closingDoesNotWaitForAChildThatHangs() {
        var eye = eye("hang", PATIENCE);
        var look = CompletableFuture.supplyAsync(() -> eye.look(picture));
        Await.until("a child is there", () -> !children().isEmpty());
        long began = System.nanoTime();
        eye.close();
        assertEquals(new Look.Ended(), look.join());
        assertTrue(System.nanoTime() - began < Duration.ofSeconds(5).toNanos());
        assertEquals(List.of(), children());
        assertEquals(new Look.Ended(), eye.look(picture));
    }

    @Test
    void aChildWhoseMemoryIsFullRefusesTheFileAndMakesWayForAnother() {
        try (var eye = eye("memory", PATIENCE)) {
            assertEquals(new Look.Refused("bomb"), eye.look(picture));
            assertEquals(List.of(), children());
            assertEquals(new Look.Refused("bomb"), eye.look(picture));
        }
    }

    @Test
    void nonsenseIsAFailure() {
        try (var eye = eye("nonsense", PATIENCE)) {
            assertEquals(new Look.Failed("an answer that can't be read"), eye.look(picture));
        }
    }

    @Test
    void whereNothingCanReadItSaysSo() {
        try (var eye = eye("absent", PATIENCE)) {
            assertEquals(new Look.Absent("no library for this computer"), eye.look(picture));
        }
    }

    @Test
    void filesOfTheChildGoWithIt() throws IOException {
        var place = Files.createDirectory(folder.resolve("places"));
        var command = new ArrayList<>(ChildCommand.of(FakeChild.class));
        command.add("good");
        try (var child = ChildProcess.start(command, place)) {
            assertEquals("ready", child.next(PATIENCE).kind());
            try (Stream<Path> files = Files.walk(place)) {
                assertTrue(files.anyMatch(f -> f.endsWith("left-behind")));
            }
        }
        try (Stream<Path> files = Files.list(place)) {
            assertEquals(0, files.count());
        }
    }

    private static List<Long> children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).map(ProcessHandle::pid).toList();
    }
}
