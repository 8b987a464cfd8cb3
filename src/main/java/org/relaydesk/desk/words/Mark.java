package org.relaydesk.desk.words;

/** A short word with a colour behind it, for a badge. */
public record Mark(String text, Tone tone) {}
