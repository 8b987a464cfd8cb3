package org.relaydesk.message;

import java.nio.file.Path;
import java.util.Optional;

/** Pictures and documents as files named by their SHA-256: the same content is kept once. */
public interface MediaStore {
    /** Keeps the content durably and returns its SHA-256 in lower-case hex. */
    String keep(byte[] content, String mimeType);

    /** Where the content is, if it is kept. */
    Optional<Path> find(String sha256);
}
