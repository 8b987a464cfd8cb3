package org.relaydesk.adapter.bank;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day in a bank's message: {@code 18-09-26}, {@code 01/07/2026}, {@code 01-Jul-26}, {@code 27Apr25}, {@code March 19, 2025}. */
final class BankDate {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(?<month>" + String.join("|", MONTHS) + ")[a-z]{0,6}";
    private static final List<Pattern> FORMS = List.of(
            pattern("(?<![\\w/*.-])(?<day>\\d{1,2})[-/](?<month>\\d{1,2})[-/](?<year>\\d{4}|\\d{2})(?!\\d)"),
            pattern("(?<![\\w/*.-])(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>20\\d{2})(?!\\d)"),
            pattern("(?<![\\w/*.-])(?<year>20\\d{2})-(?<month>\\d{2})-(?<day>\\d{2})(?!\\d)"),
            pattern("(?<![\\w/*.])(?<day>\\d{1,2})(?:st|nd|rd|th)?[-/ ]?" + MONTH + "[-/ ',]{0,3}(?<year>\\d{4}|\\d{2})(?![\\d:])"),
            pattern("\\b" + MONTH + " (?<day>\\d{1,2}), ?(?<year>\\d{4})(?!\\d)"));

    private BankDate() {}

    static Optional<LocalDate> find(CharSequence text) {
        return FORMS.stream()
                .map(form -> form.matcher(text))
                .filter(Matcher::find)
                .min((a, b) -> Integer.compare(a.start(), b.start()))
                .flatMap(BankDate::date);
    }

    private static Optional<LocalDate> date(Matcher m) {
        var word = m.group("month").toLowerCase(Locale.ROOT);
        int month = Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : MONTHS.indexOf(word) + 1;
        int year = Integer.parseInt(m.group("year"));
        try {
            return Optional.of(LocalDate.of(year < 100 ? 2000 + year : year, month, Integer.parseInt(m.group("day"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }
}
