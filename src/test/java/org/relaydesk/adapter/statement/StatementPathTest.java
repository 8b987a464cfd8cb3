package org.relaydesk.adapter.statement;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.money.Rupees;
import org.relaydesk.statement.ColumnMap;
import org.relaydesk.statement.Headings;
import org.relaydesk.statement.Sort;
import org.relaydesk.statement.StatementLine;
import org.relaydesk.work.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Statements in the shapes of each bank, and files that say something else than they seem to. */
class StatementPathTest {
    @TempDir
    Path folder = Path.of("");

    private Path file(String text) {
        return Statements.write(folder.resolve("statement.csv"), text);
    }

    /** {@code row day amount sort reference payer}. */
    private static String told(StatementLine line) {
        return line.row() + " " + line.day() + " " + Rupees.plain(line.amount()) + " " + line.sort() + " " + line.reference() + " " + line.payer();
    }

    private static List<String> told(Path file) {
        return Statements.lines(file).stream().map(StatementPathTest::told).toList();
    }

    @Test
    void hdfcWithPreambleRepeatedHeadingsAndSummary() {
        var file = file(Statements.HDFC);
        assertEquals(List.of(
                "9 2026-04-01 149.37 PAYMENT 612300000001 asha.madeup@okaxis",
                "10 2026-04-01 20.00 DEBIT null null",
                "11 2026-04-02 125000.00 PAYMENT SBINN52026040200000003 RAVI MADEUP",
                "14 2026-04-03 500.00 PAYMENT 612300000004 KIRAN MADEUP",
                "15 2026-04-03 900.00 CASH null null",
                "16 2026-04-04 12.00 INTEREST null null"), told(file));
        var read = Statements.read(file);
        assertEquals("hdfc 1234 2026-04-01 2026-04-04 6 15", read.bank() + " " + read.accountTail() + " " + read.from() + " " + read.to()
                + " " + read.lines() + " " + read.passed());
        assertEquals("1234", Statements.lines(file).getFirst().accountTail());
    }

    @Test
    void sbiIsTabSeparatedTextThatCallsItselfXls() {
        var file = Statements.write(folder.resolve("123.xls"), Statements.SBI);
        assertEquals(List.of(
                "7 2026-04-01 149.37 PAYMENT 612300000011 ASHA MA",
                "8 2026-04-02 20.00 DEBIT null null",
                "9 2026-04-02 2500.00 PAYMENT N123456789012345 RAVI MADEUP",
                "10 2026-04-03 20.00 RETURNED null null"), told(file));
        assertEquals("sbi", Statements.read(file).bank());
        assertEquals("7890", Statements.read(file).accountTail());
    }

    @Test
    void iciciInBothOrdersOfItsWords() {
        var file = file(Statements.ICICI);
        assertEquals(List.of(
                "5 2026-04-01 149.37 PAYMENT 612300000021 asha.madeup@ok",
                "6 2026-04-01 500.00 PAYMENT 612300000022 ravi.madeup@ybl",
                "7 2026-04-02 1500.00 PAYMENT 612300000023 order",
                "8 2026-04-02 1000.00 DEBIT null null",
                "9 2026-04-03 700.00 CHEQUE null null"), told(file));
        assertEquals("icici", Statements.read(file).bank());
        assertEquals("1234", Statements.read(file).accountTail());
    }

    @Test
    void axisWithTotalsBelow() {
        var file = file(Statements.AXIS);
        assertEquals(List.of(
                "5 2026-04-01 149.37 PAYMENT 612300000031 ASHA MADEUP",
                "6 2026-04-02 20.00 DEBIT null null",
                "7 2026-04-03 2500.00 PAYMENT N123456789012346 RAVI MADEUP",
                "8 2026-04-04 100.00 CHEQUE null null"), told(file));
        assertEquals("axis", Statements.read(file).bank());
    }

    @Test
    void kotakWithOneColumnOfAmountsAndTwoOfDirections() {
        var file = file(Statements.KOTAK);
        assertEquals(List.of(
                "4 2026-04-01 149.37 PAYMENT 612300000041 ASHA MADEUP",
                "5 2026-04-02 20.00 DEBIT null null",
                "6 2026-04-03 1000.00 OWN null null"), told(file));
        assertEquals("kotak", Statements.read(file).bank());
    }

    @Test
    void aSheetWithDaysAndAmountsAsNumbers() {
        var file = Statements.sheet(folder.resolve("statement.xlsx"), List.of(
                List.of("Account No.", "XXXXXX1234"),
                List.of("Transaction Date", "Value Date", "Particulars", "Ref No.", "Debit", "Credit", "Balance"),
                List.of(46113, 46113, "UPI/CR/612300000051/ASHA/UTIB/asha.madeup@okaxis/SMM", 612300000051L, "", 149.37, 1149.37),
                List.of(46114.5, 46114, "UPI/DR/612300000052/A SHOP/YESB/shop@ybl/tea", 612300000052L, 0.1 + 0.2, "", 1149.07),
                List.of("03-04-2026", "", "IMPS/P2A/612300000053/KIRAN/HDFC/x", "", "", "1,00,000.50", ""),
                List.of("Total", "", "", "", 0.3, 100149.87, "")));
        assertEquals(List.of(
                "3 2026-04-01 149.37 PAYMENT 612300000051 asha.madeup@okaxis",
                "4 2026-04-02 0.30 DEBIT null null",
                "5 2026-04-03 100000.50 PAYMENT 612300000053 KIRAN"), told(file));
        assertEquals(LocalTime.NOON, Statements.lines(file).get(1).time());
    }

    @Test
    void marksAndEncodingsAreSeenThrough() {
        var plain = told(file(Statements.AXIS));
        for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertEquals(plain, told(Statements.write(folder.resolve("a.csv"), Statements.AXIS, charset)));
            assertEquals(plain, told(Statements.write(folder.resolve("b.csv"), "\ufeff" + Statements.AXIS, charset)));
        }
        assertEquals(plain, told(file("\ufeff" + Statements.AXIS)));
        var latin = Statements.AXIS.replace("tea", "th\u00e9");
        assertEquals(plain, told(Statements.write(folder.resolve("c.csv"), latin, StandardCharsets.ISO_8859_1)));
        assertEquals(plain, told(file(Statements.AXIS.replace("\n", "\r\n"))));
    }

    @Test
    void excelsQuotesAroundNumbersAndQuotedCommasAreUndone() {
        var file = file("""
                Date,Narration,Ref No,Debit,Credit
                01/04/2026,"UPI/612300000061/x, y/a.madeup@ok/Bank","=""0000612300000061\""",,"1,49,999.37"
                02/04/2026,UPI/612300000062/x/a.madeup@ok/Bank,'612300000062,,₹ 85.00
                """);
        assertEquals(List.of("2 2026-04-01 149999.37 PAYMENT 612300000061 a.madeup@ok", "3 2026-04-02 85.00 PAYMENT 612300000062 a.madeup@ok"),
                told(file));
    }

    @Test
    void theSellersColumnsAreUsedForTheirHeading() {
        var file = file("""
                my money
                when;what;how much;extra
                4/1/2026;UPI/612300000071/x/a.madeup@ok/Bank;149.37;
                4/2/2026;UPI/612300000072/x/shop@ok/Bank;-20.00;
                """);
        assertEquals("statement-headings", assertThrows(Refused.class, () -> Statements.lines(file)).code());
        var statement = StatementPath.open(file);
        assertEquals(List.of("when", "what", "how much", "extra"), statement.preview(5).get(1));
        var heading = Headings.text(statement.preview(5).get(1));
        var map = new ColumnMap(0, null, 1, null, null, null, 2, null, true);
        var lines = new ArrayList<StatementLine>();
        statement.read(text -> text.equals(heading) ? map : null, lines::add);
        assertEquals(List.of("3 2026-04-01 149.37 PAYMENT 612300000071 a.madeup@ok", "4 2026-04-02 20.00 DEBIT null null"),
                lines.stream().map(StatementPathTest::told).toList());
    }

    @Test
    void anOpeningBalanceMovesNothing() {
        var file = file("""
                Date,Particulars,Debit,Credit,Balance
                01/04/2026,OPENING BALANCE,,,1000.00
                01/04/2026,B/F,0.00,-,1000.00
                01/04/2026,UPI/612300000081/x/a.madeup@ok/Bank,0,1,1001.00
                """);
        assertEquals(List.of("4 2026-04-01 1.00 PAYMENT 612300000081 a.madeup@ok"), told(file));
        assertEquals(3, Statements.read(file).passed());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "31/02/2026,UPI/612300000091/x/a@ok/B,,10.00; statement-day; 2,31/02/2026",
        "01/13/2026,UPI/612300000091/x/a@ok/B,,10.00; statement-day; 2,01/13/2026",
        "01/04/2026,UPI/612300000091/x/a@ok/B,,10x; statement-amount; 2,10x",
        "01/04/2026,UPI/612300000091/x/a@ok/B,,10.005; statement-amount; 2,10.005",
        "01/04/2026,UPI/612300000091/x/a@ok/B,,\"149,37\"; statement-amount; 2,149,37",
        "01/04/2026,UPI/612300000091/x/a@ok/B,5,10; statement-both; 2"
    })
    void whatCantBeReadIsRefusedWithItsRow(String row, String code, String figures) {
        var refused = assertThrows(Refused.class, () -> Statements.lines(file("Date,Narration,Debit,Credit\n" + row + "\n")));
        assertEquals(code + " " + figures, refused.code() + " " + String.join(",", refused.figures()));
    }

    @ParameterizedTest
    @CsvSource({
        "01/04/26, 2026-04-01,", "1-4-2026, 2026-04-01,", "01.04.2026, 2026-04-01,", "1 Apr 2026, 2026-04-01,",
        "01-APR-26, 2026-04-01,", "01Apr2026, 2026-04-01,", "2026-04-01, 2026-04-01,", "01 April 2026, 2026-04-01,",
        "01-04-2026 13:02:11, 2026-04-01, 13:02:11", "01/04/2026 01:02 PM, 2026-04-01, 13:02", "2026-04-01T13:02:11.000, 2026-04-01, 13:02:11",
        "01/04/2026 00:00:00, 2026-04-01,"
    })
    void daysInAllTheirShapes(String cell, LocalDate day, LocalTime time) {
        var days = Days.parse(cell, false, false).orElseThrow();
        assertEquals(day, days.day());
        assertEquals(time, days.time());
    }

    @Test
    void aNumberIsADayOnlyInASheet() {
        assertEquals(LocalDate.of(2026, 4, 1), Days.parse("46113", false, true).orElseThrow().day());
        assertEquals(List.of(), Days.parse("46113", false, false).stream().toList());
        assertEquals(List.of(), Days.parse("12345", false, true).stream().toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "1,49,999.37; 14999937; false;", "149; 14900; false;", "149.3; 14930; false;", ".50; 50; false;", "-85.00; 8500; true;",
        "(85.00); 8500; true;", "85.00-; 8500; true;", "₹1,000.00 Cr; 100000; false; CR", "85.00DR; 8500; false; DR",
        "Rs. 85; 8500; false;", "INR 85.10 (Dr); 8510; false; DR", "149.37000000000001; 14937; false;", "+85; 8500; false;",
        "1,234,567.00; 123456700; false;"
    })
    void amountsInAllTheirShapes(String cell, long paise, boolean negative, String direction) {
        assertEquals(new Amounts(paise, negative, direction), Amounts.parse(cell).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        // the payer's remark makes no reference and hides none
        "UPI-ASHA-A@OKAXIS-UTIB0000009-612300000001-UTIB0000009-999999999999; 0000612300000001; PAYMENT; 612300000001",
        "UPI-ASHA-A@OKAXIS-UTIB0000009-612300000001-UTIB0000009-999999999999;; PAYMENT; 612300000001",
        "UPI/CR/612300000001/ASHA/UTIB/a@ok/UPI/CR/999999999999/;; PAYMENT; 612300000001",
        "UPI/ASHA/612300000001/999999999999;; PAYMENT; 612300000001",
        "UPI/ASHA/a.madeup@ok/999999999999/AXIS BANK/612300000001/ICI;; PAYMENT; 612300000001",
        "SOMEBANK UPI ASHA 612300000001 999999999999;; REFERENCE_UNCLEAR;",
        "SOMEBANK UPI ASHA ref 612300000001 thanks;; PAYMENT; 612300000001",
        "UPI/612300000001/x/a@ok/Bank; 612300000009; REFERENCE_UNCLEAR;",
        "UPI/CR/A612300000001/ASHA/UTIB/a@ok/x;; PAYMENT; 612300000001",
        "UPI/612300000001/refund please/a@ok/Bank;; PERHAPS_RETURNED; 612300000001",
        "UPI/612300000001/x/refund99@ok/Bank;; PAYMENT; 612300000001",
        "UPI/612300000001/self/a@ok/Bank;; OWN; 612300000001",
        "REV-UPI-50100-A@OK-612300000001-back;; RETURNED;",
        "UPI-REVERSAL-612300000001;; RETURNED;",
        "UPI/RVSL/612300000001/x;; RETURNED;",
        "UPI/DR/612300000001/x/y;; RETURNED;",
        "NEFT RETURN-N123456789012345-x;; RETURNED;",
        "REFUND FROM A SHOP;; RETURNED;",
        "CREDIT INTEREST CAPITALISED;; INTEREST;", "Int.Pd:00000:01-01-2026 to 31-03-2026;; INTEREST;", "SB INT 31-03;; INTEREST;",
        "BY CASH-NOWHERE;; CASH;", "CAM/00001/CASH DEP/01-04;; CASH;", "BY CLEARING / CHEQUE;; CHEQUE;", "CHQ DEP - 000123;; CHEQUE;",
        "TPT-SMM10001-ASHA MADEUP;; UNKNOWN;", "INTERNATIONAL MADE UP LTD;; UNKNOWN;",
        "UPI-ASHA MADEUP;; PAYMENT;",
        "IMPS612300000001/ASHA/x;; PAYMENT; 612300000001",
        "RTGS-HDFCR52026040100000009-ASHA MADEUP LTD;; PAYMENT; HDFCR52026040100000009"
    })
    void whatTheWordsOfACreditSay(String words, String column, Sort sort, String reference) {
        var said = Narration.of(words, column == null ? "" : column);
        assertEquals(sort, said.sort());
        assertEquals(reference, said.reference());
    }

    @Test
    void aHostileAddressIsNoReferenceEither() {
        var said = Narration.of("UPI-ASHA-a-utib0000009-999999999999@okaxis-HDFC0000009-612300000001-x", "");
        assertEquals("612300000001", said.reference());
        assertNull(Narration.of("UPI-ASHA", "000000000000000").reference());
    }
}
