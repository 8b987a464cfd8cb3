package org.relaydesk.query;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail, for the screen to put into words ({@code activity.<what>} in its bundle).
 *
 * @param who {@code bot}, {@code poller}, {@code bank}, {@code seller}, {@code customer}
 * @param what the event's code, such as {@code order.placed}
 * @param figures what the words need, amounts in paise
 */
public record ActivityLine(
        long id, Instant at, String who, String what, @Nullable String order, @Nullable Long customer, Map<String, String> figures) {}
