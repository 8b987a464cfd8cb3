package org.relaydesk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A made-up statement of a busy year, every line a payment that the book has not seen. */
final class StatementText {
    static final int ROWS = Integer.getInteger("bench.rows", 100_000);
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yy", Locale.ROOT);

    private StatementText() {}

    static Path write(Path file, int rows) throws IOException {
        Files.createDirectories(file.getParent());
        try (var out = Files.newBufferedWriter(file)) {
            out.write("Date,Narration,Chq./Ref.No.,Value Dt,Withdrawal Amt.,Deposit Amt.,Closing Balance\n");
            for (int i = 0; i < rows; i++) {
                var day = FIRST.plusDays(i / 274).format(DAY);
                long reference = 612_300_000_000L + i;
                // 60 prices, each with its 99 amounts
                long paise = (50 + i * 7919L % 60 * 25) * 100 + 1 + i * 104_729L % 99;
                out.write(day + ",UPI-MADE UP " + i % 9000 + "-MADEUP" + i % 9000 + "@OKAXIS-UTIB0000009-" + reference + "-SMM" + i
                        + ",0000" + reference + "," + day + ",," + paise / 100 + "." + (paise % 100 < 10 ? "0" : "") + paise % 100
                        + ",\"1,49,999.37\"\n");
            }
        }
        return file;
    }
}
