package org.relaydesk.simulation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import org.relaydesk.message.MediaGateway;
import org.relaydesk.message.MediaStore;
import org.relaydesk.simulation.Life.Fate;

/** The pictures that customers attach, on a gateway that does not always give them, and a shelf that keeps nothing. */
final class Attachments implements MediaGateway, MediaStore {
    private static final String SHA256 = "ab".repeat(32);

    private final World world;
    private final Dice dice;

    Attachments(World world) {
        this.world = world;
        this.dice = world.dice("attachments");
    }

    @Override
    public MediaAnswer fetch(String mediaId) {
        if (world.life.next() != Fate.GOES_ON) {
            throw world.life.crash();
        }
        world.life.books(() -> world.tally.events++);
        return switch ((int) dice.between(1, 10)) {
            case 1, 2 -> new MediaAnswer.TryAgain("HTTP 500");
            case 3 -> new MediaAnswer.Gone("it is not there any more");
            default -> new MediaAnswer.Fetched(mediaId.getBytes(StandardCharsets.UTF_8), "image/png", SHA256);
        };
    }

    @Override
    public String keep(byte[] content, String mimeType) {
        return SHA256;
    }

    @Override
    public Optional<Path> find(String sha256) {
        return Optional.empty();
    }
}
