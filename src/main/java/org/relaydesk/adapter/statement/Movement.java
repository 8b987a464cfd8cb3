package org.relaydesk.adapter.statement;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.relaydesk.statement.ColumnMap;
import org.relaydesk.work.Refused;

/**
 * What a row moves.
 *
 * @param paise above zero
 * @param in whether it comes in
 */
record Movement(long paise, boolean in) {
    /** Null where the row moves nothing, such as an opening balance. @throws Refused where it is not clear what it moves */
    static @Nullable Movement of(long row, List<String> cells, ColumnMap at) {
        return at.amount() != null ? ofOne(row, cells, at, at.amount()) : ofTwo(row, cells, at);
    }

    private static @Nullable Movement ofTwo(long row, List<String> cells, ColumnMap at) {
        var in = amount(row, cells, at.credit());
        var out = amount(row, cells, at.debit());
        if (in != null && out != null) {
            throw new Refused("statement-both", Long.toString(row));
        }
        if (in != null) {
            // a credit below zero takes back
            return new Movement(in.paise(), !in.negative() && !"DR".equals(in.direction()));
        }
        return out == null ? null : new Movement(out.paise(), false);
    }

    private static @Nullable Movement ofOne(long row, List<String> cells, ColumnMap at, int column) {
        var amount = amount(row, cells, column);
        if (amount == null) {
            return null;
        }
        if (at.direction() == null) {
            return new Movement(amount.paise(), amount.direction() == null ? !amount.negative() : amount.direction().equals("CR"));
        }
        var way = Cells.at(cells, at.direction()).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return switch (way) {
            case "cr", "c", "credit", "deposit", "in" -> new Movement(amount.paise(), !amount.negative());
            case "dr", "d", "debit", "withdrawal", "out" -> new Movement(amount.paise(), false);
            default -> throw new Refused("statement-direction", Long.toString(row), Cells.at(cells, at.direction()));
        };
    }

    private static @Nullable Amounts amount(long row, List<String> cells, @Nullable Integer column) {
        var cell = column == null ? "" : Cells.at(cells, column);
        if (Amounts.absent(cell)) {
            return null;
        }
        var amount = Amounts.parse(cell).orElseThrow(() -> new Refused("statement-amount", Long.toString(row), cell));
        return amount.paise() == 0 ? null : amount;
    }
}
