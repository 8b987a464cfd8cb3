package org.relaydesk.message;

import java.util.Optional;

/** The seller's own words for customers, where he has put some in the place of ours. */
@FunctionalInterface
public interface OwnWords {
    /** Nothing but ours. */
    OwnWords NONE = (_, _) -> Optional.empty();

    /** The text with its placeholders, as it was edited; empty where ours holds. */
    Optional<String> text(String language, String key);
}
