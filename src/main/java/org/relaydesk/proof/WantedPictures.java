package org.relaydesk.proof;

import java.time.Instant;
import java.util.Optional;

/** Which picture is to be read next. Called on a reader's thread. */
public interface WantedPictures {
    /** A picture or document that is evidence of an open mismatch and was not read yet, the newest first. */
    Optional<Wanted> next(Instant now);

    /** @param sentAt when the customer sent it */
    record Wanted(String sha256, long mismatch, Instant sentAt) {}
}
