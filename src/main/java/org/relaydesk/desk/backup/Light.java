package org.relaydesk.desk.backup;

import org.relaydesk.desk.words.Tone;

/** How it stands with the backups in a few words, and in a sentence or two. */
public record Light(Tone tone, String text, String hint) {}
