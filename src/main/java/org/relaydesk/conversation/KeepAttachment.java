package org.relaydesk.conversation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.relaydesk.message.MediaStore;
import org.relaydesk.work.Refused;

/**
 * Takes a file of the seller's for sending: what WhatsApp shows everywhere, told by its first bytes and not by its name.
 * Limits are WhatsApp's own (Cloud API, media): pictures 5 MB, documents 100 MB.
 */
public final class KeepAttachment {
    static final long LARGEST_PICTURE = 5_000_000;
    static final long LARGEST_DOCUMENT = 100_000_000;
    private static final int LONGEST_NAME = 200;
    private static final int HEAD = 8;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    private final MediaStore media;

    public KeepAttachment(MediaStore media) {
        this.media = media;
    }

    /**
     * A file that is kept.
     *
     * @param sha256 in lower-case hex
     * @param size in bytes
     */
    public record Kept(String sha256, String mimeType, String name, long size) {}

    /** Refused as {@code attachment-type}, {@code attachment-size} with the limit in MB, or {@code attachment-gone}. Blocks. */
    public Kept handle(Path file) {
        try {
            long size = Files.size(file);
            var type = type(file);
            if (type == null) {
                throw new Refused("attachment-type");
            }
            long most = type.startsWith("image/") ? LARGEST_PICTURE : LARGEST_DOCUMENT;
            if (size > most) {
                throw new Refused("attachment-size", Long.toString(most / 1_000_000));
            }
            return new Kept(media.keep(Files.readAllBytes(file), type), type, name(file, type), size);
        } catch (IOException e) {
            var refused = new Refused("attachment-gone");
            refused.initCause(e);
            throw refused;
        }
    }

    private static @Nullable String type(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        return begins(head, PNG) ? "image/png" : begins(head, JPEG) ? "image/jpeg" : begins(head, PDF) ? "application/pdf" : null;
    }

    private static boolean begins(byte[] head, byte[] with) {
        return head.length >= with.length && Arrays.equals(head, 0, with.length, with, 0, with.length);
    }

    /** As the customer sees it: short, on one line, and with the ending of what it is. */
    private static String name(Path file, String type) {
        var plain = String.valueOf(file.getFileName()).replaceAll("\\p{Cntrl}", " ").strip();
        var ending = switch (type) {
            case "image/png" -> ".png";
            case "image/jpeg" -> ".jpg";
            default -> ".pdf";
        };
        var cut = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
        var small = cut.toLowerCase(Locale.ROOT);
        return small.endsWith(ending) || (type.equals("image/jpeg") && small.endsWith(".jpeg")) ? cut : cut + ending;
    }
}
