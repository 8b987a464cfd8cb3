package org.relaydesk.demo.sim;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;

/** How banks word the SMS of a UPI credit, with the header that they send it from. */
public enum BankWords {
    HDFC("VM-HDFCBK-S", "dd-MM-yy", "Credit Alert!\nRs.%1$s credited to HDFC Bank A/c XX4821 on %2$s from VPA %3$s (UPI %4$s)"),
    SBI("JD-SBIUPI-S", "ddMMMyy", "Dear UPI user, your A/c X4821-credited by Rs.%1$s on %2$s transfer from %3$s Ref No %4$s -SBI"),
    ICICI("AX-ICICIT-S", "dd-MMM-yy", "Dear Customer, Acct XX482 is credited with Rs %1$s on %2$s from %3$s. UPI:%4$s-ICICI Bank."),
    AXIS("AD-AXISBK-S", "dd-MM-yy", "INR %1$s credited to A/c no. XX4821 on %2$s. UPI/P2A/%4$s/%3$s - Axis Bank"),
    KOTAK("VK-KOTAKB-S", "dd-MM-yy", "Received Rs.%1$s in your Kotak Bank AC X4821 from %3$s on %2$s.UPI Ref:%4$s.");

    private final String header;
    private final String datePattern;
    private final String words;

    BankWords(String header, String datePattern, String words) {
        this.header = header;
        this.datePattern = datePattern;
        this.words = words;
    }

    /** Whom the SMS is from. */
    public String header() {
        return header;
    }

    /** The SMS of a credit. */
    public String say(Paise amount, LocalDate day, String payer, String reference) {
        var date = DateTimeFormatter.ofPattern(datePattern, Locale.ENGLISH).format(day);
        return String.format(Locale.ROOT, words, Rupees.plain(amount), date, payer, reference);
    }
}
