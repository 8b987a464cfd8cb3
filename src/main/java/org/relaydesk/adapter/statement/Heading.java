package org.relaydesk.adapter.statement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import org.relaydesk.statement.ColumnMap;

/**
 * Knows a row of headings by its words, wherever it stands and in whatever order its columns are. The words are those of
 * HDFC, SBI, ICICI, Axis and Kotak; other banks use them too.
 */
final class Heading {
    private static final List<String> DATES = List.of(
            "transactiondate", "txndate", "trandate", "txnpostedon", "postdate", "postingdate", "transactiondatetime",
            "transactiondateandtime", "datetime", "date", "transactionposteddate");
    private static final List<String> VALUE_DATES = List.of("valuedate", "valuedt", "valuedat");
    private static final List<String> NARRATIONS = List.of(
            "narration", "description", "transactionremarks", "transactiondetails", "transactiondescription",
            "transactionparticulars", "particulars", "narrative", "details", "remarks");
    private static final List<String> DIRECTIONS = List.of(
            "drcr", "crdr", "debitcredit", "creditdebit", "type", "transactiontype", "txntype", "drorcr", "crordr", "debitorcredit");
    private static final List<String> AMOUNTS = List.of(
            "amount", "amountinr", "amountrs", "amountinrs", "transactionamount", "transactionamountinr", "txnamount");

    private Heading() {}

    /** Where each column is; empty where the row is none of headings. */
    static Optional<ColumnMap> of(List<String> cells) {
        if (cells.size() < 3) {
            return Optional.empty();
        }
        var words = cells.stream().map(Heading::word).toList();
        var date = first(words, DATES);
        date = date == null ? first(words, VALUE_DATES) : date;
        var narration = first(words, NARRATIONS);
        if (date == null || narration == null) {
            return Optional.empty();
        }
        var credit = find(words, w -> !DIRECTIONS.contains(w) && (w.startsWith("deposit") || w.startsWith("credit") || w.equals("cr") || w.equals("cramount")));
        var debit = find(words, w -> !DIRECTIONS.contains(w) && (w.startsWith("withdrawal") || w.startsWith("debit") || w.equals("dr") || w.equals("dramount")));
        var amount = first(words, AMOUNTS);
        var direction = amount == null ? null : after(words, amount);
        var time = find(words, w -> w.equals("time") || w.equals("txntime") || w.equals("transactiontime"));
        if (credit != null) {
            return Optional.of(new ColumnMap(date, time, narration, reference(words), debit, credit, null, null, false));
        }
        return amount == null || direction == null ? Optional.empty()
                : Optional.of(new ColumnMap(date, time, narration, reference(words), null, null, amount, direction, false));
    }

    /** A cheque's number has its column where banks have no other for references. */
    private static @Nullable Integer reference(List<String> words) {
        var own = find(words, w -> w.contains("ref") || w.startsWith("utr") || w.startsWith("rrn"));
        return own != null ? own : find(words, w -> w.startsWith("chq") || w.startsWith("cheque"));
    }

    /** The balance may have a direction of its own, to its right: the amount's comes first. */
    private static @Nullable Integer after(List<String> words, int amount) {
        for (int i = amount + 1; i < words.size(); i++) {
            if (DIRECTIONS.contains(words.get(i))) {
                return i;
            }
        }
        return first(words, DIRECTIONS);
    }

    private static @Nullable Integer first(List<String> words, List<String> wanted) {
        for (var one : wanted) {
            int at = words.indexOf(one);
            if (at >= 0) {
                return at;
            }
        }
        return null;
    }

    private static @Nullable Integer find(List<String> words, Predicate<String> wanted) {
        for (int i = 0; i < words.size(); i++) {
            if (wanted.test(words.get(i))) {
                return i;
            }
        }
        return null;
    }

    private static String word(String cell) {
        return cell.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
