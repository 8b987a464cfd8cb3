package org.relaydesk.adapter.bank;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The headers that are known to be banks', from {@code headers.txt}. A bank is added by a line there. */
final class BankHeaders {
    private static final Map<String, String> BANKS = read();

    private BankHeaders() {}

    /** @param header the middle part of a sender, in capitals */
    static Optional<String> bank(String header) {
        return Optional.ofNullable(BANKS.get(header));
    }

    /**
     * Whether a header that is not known may be taken for one that is: the same but for letters and figures that look
     * alike, or but for one letter, where the header is long enough that one letter does not make another bank's.
     */
    static boolean isLookAlike(String header) {
        var drawn = drawn(header);
        return BANKS.keySet().stream()
                .anyMatch(known -> drawn.equals(drawn(known))
                        || (stem(known).length() >= 4
                                && (isOneOff(header, known) || isOneOff(stem(header), stem(known)))));
    }

    /** What is left of a header without the part that only says bank. */
    private static String stem(String header) {
        return header.replaceFirst("(?:BANK|BNK|BK|BN|B)S?$", "");
    }

    private static String drawn(String header) {
        return header.replace('0', 'O').replace('Q', 'O').replace('1', 'I').replace('L', 'I').replace('5', 'S').replace('8', 'B')
                .replace('2', 'Z').replace('6', 'G').replace("VV", "W").replace("RN", "M");
    }

    /** One letter more, less or other, or two neighbours exchanged. */
    private static boolean isOneOff(String a, String b) {
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        var restA = a.substring(same);
        var restB = b.substring(same);
        return switch (a.length() - b.length()) {
            case 1 -> restA.substring(1).equals(restB);
            case -1 -> restB.substring(1).equals(restA);
            case 0 -> restA.isEmpty() || restA.substring(1).equals(restB.substring(1)) || isSwapped(restA, restB);
            default -> false;
        };
    }

    private static boolean isSwapped(String a, String b) {
        return a.length() > 1 && a.charAt(0) == b.charAt(1) && a.charAt(1) == b.charAt(0) && a.substring(2).equals(b.substring(2));
    }

    private static Map<String, String> read() {
        var banks = new HashMap<String, String>();
        WordList.lines("headers.txt").forEach(line -> add(banks, line.split(":", 2)));
        return Map.copyOf(banks);
    }

    private static void add(Map<String, String> banks, String[] line) {
        for (var header : line[1].strip().split(" ", -1)) {
            if (banks.put(header, line[0]) != null) {
                throw new IllegalStateException(header + " stands twice in headers.txt");
            }
        }
    }
}
