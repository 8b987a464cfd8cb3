package org.relaydesk.adapter.statement;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** What the rows above the headings say: whose bank, which account. */
final class Preamble {
    private static final Pattern ACCOUNT = Pattern.compile(
            "(?:a/?c|account|acct)\\.? ?(?:no|number|num)?\\b[ .:_'=\"-]*(?<account>[x*\\d]{2,20}\\d{4})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern IFSC = Pattern.compile("\\b(HDFC|SBIN|ICIC|UTIB|KKBK)0[A-Z0-9]{6}\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile(
            "\\b(?:(hdfc) bank|(state bank of india)|(icici) bank|(axis) bank|(kotak)\\b)", Pattern.CASE_INSENSITIVE);
    private static final List<String> CODES = List.of("hdfc", "sbi", "icici", "axis", "kotak");

    private @Nullable String tail;
    private @Nullable String bank;

    void row(List<String> cells) {
        var text = String.join(" ", cells);
        var account = ACCOUNT.matcher(text);
        if (tail == null && account.find()) {
            var digits = account.group("account");
            tail = digits.substring(digits.length() - 4);
        }
        if (bank == null) {
            bank = find(text);
        }
    }

    private static @Nullable String find(String text) {
        var ifsc = IFSC.matcher(text);
        if (ifsc.find()) {
            return switch (ifsc.group(1).toUpperCase(Locale.ROOT)) {
                case "HDFC" -> "hdfc";
                case "SBIN" -> "sbi";
                case "ICIC" -> "icici";
                case "UTIB" -> "axis";
                default -> "kotak";
            };
        }
        var name = NAME.matcher(text);
        if (name.find()) {
            for (int i = 1; i <= name.groupCount(); i++) {
                if (name.group(i) != null) {
                    return CODES.get(i - 1);
                }
            }
        }
        return null;
    }

    /** The bank by its name or its branch's code, else by how it words its headings. */
    String bank(String heading) {
        if (bank != null) {
            return bank;
        }
        if (heading.contains("value dt") || heading.contains("value dat ") || heading.contains("withdrawal amt")) {
            return "hdfc";
        }
        if (heading.contains("txn date") && heading.contains("ref no")) {
            return "sbi";
        }
        if (heading.contains("transaction remarks")) {
            return "icici";
        }
        if (heading.contains("tran date") && heading.contains("particulars")) {
            return "axis";
        }
        return heading.contains("chq / ref") ? "kotak" : "other";
    }

    @Nullable String tail() {
        return tail;
    }
}
