package org.relaydesk.ledger;

/**
 * Something that the check of the book found wrong.
 *
 * @param check the invariant's short name
 * @param detail which row, and the figures in paise
 */
public record Finding(String check, String detail) {}
