package org.relaydesk.message;

final class Limits {
    private Limits() {}

    static void check(String what, String text, int most) {
        if (text.isBlank() || text.length() > most) {
            throw new IllegalArgumentException("a " + what + " has 1 to " + most + " characters, not " + text.length());
        }
    }

    static void count(String what, int count, int most) {
        if (count < 1 || count > most) {
            throw new IllegalArgumentException("1 to " + most + " " + what + ", not " + count);
        }
    }
}
