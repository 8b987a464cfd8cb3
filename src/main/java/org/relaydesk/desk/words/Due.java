package org.relaydesk.desk.words;

/** When something is due, in words, and how pressing it is. */
public record Due(String text, Tone tone) {}
