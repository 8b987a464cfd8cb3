package org.relaydesk.desk.conversation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Kinds of files that may be handed to the system's program for them: documents to look at, sound and pictures. Everything
 * else could be run by it, such as a page, a script, a program, or an office document with macros. The ending is ours and
 * never the customer's, and the first bytes must be what the gateway called it.
 */
enum FileKind {
    PDF("pdf", Set.of("application/pdf"), 0, List.of("%PDF-")),
    JPEG("jpg", Set.of("image/jpeg", "image/jpg"), 0, List.of("\u00ff\u00d8\u00ff")),
    PNG("png", Set.of("image/png"), 0, List.of("\u0089PNG\r\n")),
    GIF("gif", Set.of("image/gif"), 0, List.of("GIF87a", "GIF89a")),
    WEBP("webp", Set.of("image/webp"), 8, List.of("WEBP")),
    OGG("ogg", Set.of("audio/ogg", "audio/opus", "application/ogg", "video/ogg"), 0, List.of("OggS")),
    MP3("mp3", Set.of("audio/mpeg", "audio/mp3"), 0, List.of("ID3", "\u00ff\u00fb", "\u00ff\u00f3", "\u00ff\u00f2")),
    AAC("aac", Set.of("audio/aac"), 0, List.of("\u00ff\u00f1", "\u00ff\u00f9")),
    AMR("amr", Set.of("audio/amr"), 0, List.of("#!AMR\n", "#!AMR-WB\n")),
    M4A("m4a", Set.of("audio/mp4", "audio/m4a", "audio/x-m4a", "audio/aac"), 4, List.of("ftyp")),
    MP4("mp4", Set.of("video/mp4"), 4, List.of("ftyp")),
    GP3("3gp", Set.of("video/3gpp", "video/3gp", "audio/3gpp"), 4, List.of("ftyp")),
    MOV("mov", Set.of("video/quicktime"), 4, List.of("ftyp", "moov", "wide", "mdat"));

    /** As many of a file's first bytes are looked at. */
    static final int HEAD = 16;

    private final String ending;
    @SuppressWarnings("ImmutableEnumChecker") // Set.of can't be changed
    private final Set<String> types;
    private final int at;
    @SuppressWarnings("ImmutableEnumChecker") // nor can List.of
    private final List<String> begins;

    FileKind(String ending, Set<String> types, int at, List<String> begins) {
        this.ending = ending;
        this.types = types;
        this.at = at;
        this.begins = begins;
    }

    String ending() {
        return ending;
    }

    /** The kind of a file by the gateway's word and its first bytes; empty where it must not be opened. */
    static Optional<FileKind> of(String mimeType, byte[] head) {
        var type = mimeType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        var text = new String(head, StandardCharsets.ISO_8859_1);
        for (var kind : values()) {
            if (kind.types.contains(type) && kind.begins.stream().anyMatch(begin -> text.startsWith(begin, kind.at))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
