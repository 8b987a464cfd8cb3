package org.relaydesk.desk.part;

/** What was typed into a {@link Question}. */
public record Answer(String amount, String text) {}
