package org.relaydesk.desk.fx;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.words.Tone;

/** One sentence that the seller is told for a few seconds, with what he may still do about it. */
public record Notice(Tone tone, String text, @Nullable Act act) {
    /** A button beside the sentence, and the key that does the same. */
    public record Act(String id, String label, String key, Runnable run) {}
}
