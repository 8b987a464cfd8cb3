package org.relaydesk.query;

import java.time.Instant;

/** A message to a customer and how far it got. {@code state} is the outbox's: DUE, SENT, DELIVERED, READ, DEAD, … */
public record MessageLine(Instant at, String text, String state) {}
