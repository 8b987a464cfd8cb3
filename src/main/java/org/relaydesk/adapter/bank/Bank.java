package org.relaydesk.adapter.bank;

import java.util.Optional;

/**
 * The banks whose messages count, with the registered (TRAI/DLT) headers of their account alerts and the words by which
 * their messages name an account of theirs. A bank is added by a line here and its messages in the tests. Headers of
 * card companies (SBICRD) and of a bank's other products are left out on purpose.
 */
enum Bank {
    HDFC("hdfc", "HDFCBK", "HDFCBN"),
    SBI("sbi|state", "SBIINB", "SBIUPI", "CBSSBI", "ATMSBI", "SBIPSG", "SBINEF", "SBIBNK", "SBITXN", "SBISMS"),
    ICICI("icici", "ICICIB", "ICICIT", "ICIBNK"),
    AXIS("axis", "AXISBK", "AXISBN"),
    KOTAK("kotak|mahindra", "KOTAKB", "KOTAKM");

    private final String words;
    private final String headers;

    Bank(String words, String... headers) {
        this.words = words;
        this.headers = " " + String.join(" ", headers) + " ";
    }

    /** @param header the middle part of a sender, in capitals */
    static Optional<Bank> ofHeader(String header) {
        for (var bank : values()) {
            if (bank.headers.contains(" " + header + " ")) {
                return Optional.of(bank);
            }
        }
        return Optional.empty();
    }

    /** All banks' names as alternatives of a regular expression. */
    static String names() {
        var all = new StringBuilder();
        for (var bank : values()) {
            all.append(all.isEmpty() ? "" : "|").append(bank.words);
        }
        return all.toString();
    }
}
