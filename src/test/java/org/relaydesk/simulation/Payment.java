package org.relaydesk.simulation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A payment that really reached the bank.
 *
 * @param utr null where the bank gives none in its SMS
 * @param key by which the program must know it: {@code upi:<UTR>}, else the fingerprint of the SMS
 * @param order that the payer meant
 */
record Payment(String key, @Nullable String utr, long paise, Instant at, String order) {}
