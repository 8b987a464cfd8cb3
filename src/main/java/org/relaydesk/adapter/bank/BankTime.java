package org.relaydesk.adapter.bank;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time of day in a bank's message, Indian time: {@code 10:04:09}, {@code 11:15 PM IST}, {@code at 21:35},
 * {@code at 10.15.30}.
 */
final class BankTime {
    private static final String COLONS = "(?<hour>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d)(?::(?<second>[0-5]\\d))?(?!\\d|:\\d)(?: ?(?<half>[ap])\\.?m\\b)?";
    private static final List<Pattern> FORMS = List.of(
            // Behind a day or the word "at" it is surely the payment's,
            pattern("(?:\\bat |[-/.a-z ](?:\\d{4}|\\d{2})[ ,:(-]{1,3}(?:at )?)" + COLONS),
            pattern("\\bat (?<hour>[01]\\d|2[0-3])\\.(?<minute>[0-5]\\d)(?:\\.(?<second>[0-5]\\d))?(?!\\d|\\.\\d)(?<half>)"),
            // anywhere else it has seconds or a half of the day.
            pattern("(?<![\\d:.])" + COLONS));

    private BankTime() {}

    static Optional<LocalTime> find(CharSequence text) {
        for (var form : FORMS) {
            var m = form.matcher(text);
            if (m.find()) {
                return time(m);
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalTime> time(Matcher m) {
        int hour = Integer.parseInt(m.group("hour"));
        var half = m.group("half") == null ? "" : m.group("half").toLowerCase(Locale.ROOT);
        if (!half.isEmpty()) {
            // A bank that writes 21:35 PM means 21:35.
            hour = hour > 12 ? hour : hour % 12 + (half.equals("p") ? 12 : 0);
        }
        int second = m.group("second") == null ? 0 : Integer.parseInt(m.group("second"));
        return Optional.of(LocalTime.of(hour, Integer.parseInt(m.group("minute")), second));
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }
}
