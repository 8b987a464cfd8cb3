package org.relaydesk.adapter.statement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.dhatim.fastexcel.Workbook;

import org.relaydesk.statement.StatementFile;
import org.relaydesk.statement.StatementLine;

/** Made-up statements in the shapes of the banks. */
public final class Statements {
    public static final String HDFC = """
            HDFC BANK Ltd.,,,,,Page No .: 1,
            MADE UP SELLER,,,,Account Branch : NOWHERE,,
            ,,,,Account No : 50100000001234   ,,
            ,,,,RTGS/NEFT IFSC : HDFC0009999,,
            Statement of account,,,,,,
            ********,**********,*******,********,*******,*****,****
            Date,Narration,Chq./Ref.No.,Value Dt,Withdrawal Amt.,Deposit Amt.,Closing Balance
            ********,**********,*******,********,*******,*****,****
            01/04/26,UPI-ASHA MADEUP-ASHA.MADEUP@OKAXIS-UTIB0000009-612300000001-SMM10001,0000612300000001,01/04/26,,149.37,"1,49,999.37"
            01/04/26,UPI-A SHOP-SHOP@YBL-YESB0000009-612300000002-TEA,0000612300000002,01/04/26,20.00,,"1,49,979.37"
            02/04/26,NEFT CR-SBIN0000009-RAVI MADEUP-MADE UP SELLER-SBINN52026040200000003,SBINN52026040200000003,02/04/26,,"1,25,000.00","2,74,979.37"
            HDFC BANK Ltd.,,,,,Page No .: 2,
            Date,Narration,Chq./Ref.No.,Value Dt,Withdrawal Amt.,Deposit Amt.,Closing Balance
            03/04/26,IMPS-612300000004-KIRAN MADEUP-HDFC-XXXXXXX9999-SMM,0000612300000004,03/04/26,,500.00,"2,75,479.37"
            03/04/26,CASH DEPOSIT BY - SELF - NOWHERE,000000000000000,03/04/26,,900.00,"2,76,379.37"
            04/04/26,INTEREST PAID TILL 31-MAR-2026,000000000000000,04/04/26,,12.00,"2,76,391.37"
            ********,**********,*******,********,*******,*****,****
            STATEMENT SUMMARY  :-,,,,,,
            Opening Balance,Dr Count,Cr Count,Debits,Credits,Closing Bal,
            "1,49,850.00",1,5,20.00,"1,26,561.37","2,76,391.37",
            Generated On: 05-Apr-2026 10:00:00,,,,,,
            """;
    public static final String SBI = """
            Account Name\t:\tMr. MADE UP SELLER
            Account Number\t:\t_00000031234567890
            IFS Code\t:\tSBIN0009999
            Balance as on 1 Apr 2026\t:\t10,000.00

            Txn Date\tValue Date\tDescription\tRef No./Cheque No.\t        Debit\tCredit\tBalance
            1 Apr 2026\t1 Apr 2026\t   BY TRANSFER-UPI/CR/612300000011/ASHA MA/UTIB/asha.madeu/SMM--\tTRANSFER FROM 4897690162092\t \t149.37\t10,149.37
            2 Apr 2026\t2 Apr 2026\tTO TRANSFER-UPI/DR/612300000012/A SHOP/YESB/shop@ybl/tea--\tTRANSFER TO 4897691162095\t20.00\t \t10,129.37
            2 Apr 2026\t2 Apr 2026\tBY TRANSFER-NEFT*HDFC0000009*N123456789012345*RAVI MADEUP--\tTRANSFER FROM 3199410044300\t \t2,500.00\t12,629.37
            3 Apr 2026\t3 Apr 2026\tBY TRANSFER-UPI/REV/612300000013/A SHOP/YESB/shop@ybl/back--\tTRANSFER FROM 4897690162092\t \t20.00\t12,649.37

            **This is a computer generated statement and does not require a signature
            """;
    public static final String ICICI = """
            ,,DETAILED STATEMENT,,,,,
            ,Account Number,000401001234 ( INR )  - MADE UP SELLER,,,,,
            ,Transaction Date from,01/04/2026,to,05/04/2026,,,
            ,S No.,Value Date,Transaction Date,Cheque Number,Transaction Remarks,Withdrawal Amount (INR ),Deposit Amount (INR ),Balance (INR )
            ,1,01/04/2026,01/04/2026,-,UPI/612300000021/SMM10001/asha.madeup@ok/Axis Bank/ICI1a2b3c,0,149.37,10149.37
            ,2,01/04/2026,01/04/2026,-,UPI/RAVI MADEUP/ravi.madeup@ybl/Payment from Ph/YES BANK/612300000022/ICI9z,0,500.00,10649.37
            ,3,02/04/2026,02/04/2026,-,MMT/IMPS/612300000023/order/KIRAN MADE/HDFC BANK,0,"1,500.00",12149.37
            ,4,02/04/2026,02/04/2026,-,BIL/ONL/000900000001/POWER CO/made up,"1,000.00",0,11149.37
            ,5,03/04/2026,03/04/2026,000123,CLG/RAVI MADEUP/HDF,0,700.00,11849.37
            Legends Used in Account Statement,,,,,,,
            """;
    public static final String AXIS = """
            Name :- MADE UP SELLER
            Statement of Account No :- 910010000001234 for the period (From : 01-04-2026 To : 05-04-2026)

            Tran Date,CHQNO,PARTICULARS,DR,CR,BAL,SOL
            01-04-2026,-,UPI/P2A/612300000031/ASHA MADEUP/HDFC BANK/SMM10001,,149.37,10149.37,999
            02-04-2026,-,UPI/P2M/612300000032/A SHOP/YES BANK/tea,20.00,,10129.37,999
            03-04-2026,-,NEFT/N123456789012346/RAVI MADEUP/STATE BANK OF INDIA,,2500.00,12629.37,999
            04-04-2026,-,BRN-CLG-CHQ PAID TO MADE UP SELLER,,100.00,12729.37,999
            ,,TRANSACTION TOTAL,20.00,2749.37,,
            ,,CLOSING BALANCE,,,12729.37,
            ++++ End of Statement ++++
            """;
    public static final String KOTAK = """
            Kotak Mahindra Bank;;;;;;;
            Account No.;1234561234;;;;;;
            Sl. No.;Date;Description;Chq / Ref number;Amount;Dr / Cr;Balance;Dr / Cr
            1;01/04/2026;UPI/ASHA MADEUP/612300000041/SMM10001;UPI-612300000041;149.37;CR;10,149.37;CR
            2;02/04/2026;UPI/A SHOP/612300000042/tea;UPI-612300000042;20.00;DR;10,129.37;CR
            3;03/04/2026;Received from self own account;;1,000.00;CR;11,129.37;CR
            Opening balance;;10,000.00;;;;;
            """;

    private Statements() {}

    /** Writes a file. */
    public static Path write(Path file, String text) {
        return write(file, text, StandardCharsets.UTF_8);
    }

    static Path write(Path file, String text, Charset charset) {
        try {
            return Files.writeString(file, text, charset);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sheet of cells; numbers and texts as they are, null for none. */
    public static Path sheet(Path file, List<List<Object>> rows) {
        try (var out = Files.newOutputStream(file); var book = new Workbook(out, "made up", "1.0")) {
            var sheet = book.newWorksheet("Statement");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    switch (rows.get(row).get(column)) {
                        case Number number -> sheet.value(row, column, number);
                        case Object text -> sheet.value(row, column, text.toString());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** All lines of a file, without columns of the seller's own. */
    static List<StatementLine> lines(Path file) {
        var lines = new ArrayList<StatementLine>();
        StatementPath.open(file).read(_ -> null, lines::add);
        return lines;
    }

    static StatementFile.Read read(Path file) {
        return StatementPath.open(file).read(_ -> null, _ -> { });
    }
}
