package org.relaydesk.adapter.waha;

import java.nio.charset.StandardCharsets;

/** What a file is by its first bytes: WAHA's answer is not asked, since whoever wrote the file chose that too. */
final class FileKind {
    private FileKind() {}

    /** As a MIME type; {@code application/octet-stream} for what is not known. */
    static String of(byte[] content) {
        var head = new String(content, 0, Math.min(content.length, 12), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (head.startsWith("\u0089PNG\r\n")) {
            return "image/png";
        }
        if (head.startsWith("%PDF-")) {
            return "application/pdf";
        }
        if (head.startsWith("RIFF") && head.endsWith("WEBP")) {
            return "image/webp";
        }
        if (head.startsWith("GIF8")) {
            return "image/gif";
        }
        if (head.startsWith("OggS")) {
            return "audio/ogg";
        }
        return head.length() > 8 && head.startsWith("ftyp", 4) ? "video/mp4" : "application/octet-stream";
    }
}
