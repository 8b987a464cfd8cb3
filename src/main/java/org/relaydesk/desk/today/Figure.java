package org.relaydesk.desk.today;

import org.relaydesk.desk.words.Tone;

/** One of the big figures: what it is, the amount, and a line that says how it came about. */
public record Figure(String name, String amount, String line, Tone tone) {}
