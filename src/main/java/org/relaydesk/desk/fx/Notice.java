package org.relaydesk.desk.fx;

import org.relaydesk.desk.words.Tone;

/** One sentence that the seller is told for a few seconds. */
public record Notice(Tone tone, String text) {}
