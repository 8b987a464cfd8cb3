package org.relaydesk.adapter.store;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Has H2 parse a statement anew each time where a parsed one that it kept could give rows of long ago.
 *
 * <p>H2 2.4.240 looks a list of values up in an index by one cursor for each value. When it stops in the middle, at a row limit or
 * because {@code exists} has seen enough, that cursor stays in the parsed statement, and the next run of the statement goes
 * on with it: with rows as they were then ({@code IndexCursor.find} leaves {@code cursor} as it is). H2 knows a parsed statement
 * by its text, so that a number at its end makes it a new one.
 */
final class FreshPlan {
    /** What H2 looks up value by value: a list, an array, a subquery's values; of equations with {@code or} it makes a list. */
    private static final Pattern BY_VALUES = Pattern.compile("\\b(?:in\\s*\\(|or\\b|any\\s*\\()");
    /** A limit or {@code exists}, a query in a query, and a change, which may fail in the middle. */
    private static final Pattern CUT_SHORT = Pattern.compile(
            "\\b(?:fetch|limit|exists)\\b|select\\b.*\\bselect\\b|^\\s*(?:update|delete|merge)\\b", Pattern.DOTALL);

    private static final Map<String, Boolean> KNOWN = new ConcurrentHashMap<>();
    private static final AtomicLong NUMBERS = new AtomicLong();

    private FreshPlan() {}

    /** The statement as it is to be prepared. */
    static String of(String sql) {
        return KNOWN.computeIfAbsent(sql, FreshPlan::mayGoOn) ? sql + " -- " + NUMBERS.incrementAndGet() : sql;
    }

    private static boolean mayGoOn(String sql) {
        var text = sql.toLowerCase(Locale.ROOT);
        return BY_VALUES.matcher(text).find() && CUT_SHORT.matcher(text).find();
    }
}
