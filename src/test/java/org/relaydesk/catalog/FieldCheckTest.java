package org.relaydesk.catalog;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.catalog.FieldAnswer.Bad;
import org.relaydesk.catalog.FieldAnswer.Good;
import org.relaydesk.catalog.FieldAnswer.LeftOut;
import org.relaydesk.catalog.FieldAnswer.Reason;
import org.relaydesk.catalog.FieldCheck.Given;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FieldCheckTest {
    private static final Given GIVEN = new Given(100, 10_000, LocalDate.of(2026, 11, 23), Parameters.NONE);

    /** What is written in the table with ⏎ is a new line. */
    private static FieldAnswer read(Field field, String written) {
        return FieldCheck.read(field, written.replace("⏎", "\n"), GIVEN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "COMMENTS | Lovely! | Lovely!",
        "COMMENTS | ⏎ Lovely!  ⏎⏎   Where, is this? ⏎Wah 😍⏎ | Lovely!⏎Where, is this?⏎Wah 😍",
        "COMMENTS | Nice⏎Nice | Nice⏎Nice",
        "COMMENTS | @asha #wow | @asha #wow",
        "USERNAMES | asha | asha",
        "USERNAMES | @asha.k, ravi_99⏎@meera  ASHA.K;neha-1 | asha.k⏎ravi_99⏎meera⏎neha-1",
        "USERNAME | @asha.k | asha.k",
        "USERNAME | instagram.com/asha.k | https://instagram.com/asha.k",
        "USERNAME | https://x.example/asha | https://x.example/asha",
        "HASHTAGS | #goa #beach,sun⏎#GOA | goa⏎beach⏎sun",
        "HASHTAGS | #गोवा | गोवा",
        "HASHTAG | #goa | goa",
        "HASHTAG | goa_2026 | goa_2026",
        "MEDIA | instagram.com/p/abc | https://instagram.com/p/abc",
        "REFERRING_URL | http://blog.example.com/a?b=1 | http://blog.example.com/a?b=1",
        "LINK | x.example/a | https://x.example/a",
        "ANSWER_NUMBER | 1 | 1",
        "ANSWER_NUMBER | 100 | 100",
        "GROUPS | t.me/goa⏎Goa Travellers⏎@beach⏎T.me/goa | https://t.me/goa⏎Goa Travellers⏎beach",
        "KEYWORDS | hotels in goa, goa beach⏎sun;Sun | hotels in goa⏎goa beach⏎sun",
        "COUNTRY | in | IN",
        "COUNTRY | India | India",
        "COUNTRY | uk | GB",
        "COUNTRY | ww | WW",
        "COUNTRY | Côte d'Ivoire | Côte d'Ivoire",
        "DEVICE | 1 | 1",
        "DEVICE | 5 | 5",
        "TYPE_OF_TRAFFIC | 3 | 3",
        "GOOGLE_KEYWORD | hotels ⏎  in goa | hotels in goa",
        "MIN | 100 | 100",
        "MIN | 1,000 | 1000",
        "MAX | 10000 | 10000",
        "QUANTITY | 0100 | 100",
        "POSTS | 1000 | 1000",
        "DELAY | 0 | 0",
        "DELAY | 600 | 600",
        "DELAY | 7 | 5",
        "DELAY | 8 | 10",
        "DELAY | 75 | 60",
        "DELAY | 76 | 90",
        "DELAY | 329 | 300",
        "DELAY | 331 | 360",
        "EXPIRY | 24/11/2026 | 24/11/2026",
        "EXPIRY | 1-2-2027 | 01/02/2027",
        "EXPIRY | 29.02.2028 | 29/02/2028",
        "RUNS | 2 | 2",
        "RUNS | 1000 | 1000",
        "INTERVAL | 1 | 1",
        "INTERVAL | 10000 | 10000"
    })
    void whatIsTaken(Field field, String written, String value) {
        assertEquals(new Good(value.replace("⏎", "\n")), read(field, written));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "COMMENTS | ⏎ ⏎ | NOTHING | '' | 0 | 0",
        "USERNAMES | ' , ;' | NOTHING | '' | 0 | 0",
        "USERNAMES | asha, ra/vi | USERNAME | ra/vi | 0 | 0",
        "USERNAMES | @ | USERNAME | '' | 0 | 0",
        "USERNAME | asha k | USERNAME | asha k | 0 | 0",
        "USERNAME | asha😍 | USERNAME | asha😍 | 0 | 0",
        "USERNAME | a@b.example | USERNAME | a@b.example | 0 | 0",
        "HASHTAGS | goa be-ach | HASHTAG | be-ach | 0 | 0",
        "HASHTAG | goa beach | HASHTAG | goa beach | 0 | 0",
        "HASHTAG | # | HASHTAG | # | 0 | 0",
        "MEDIA | my post | LINK | my post | 0 | 0",
        "REFERRING_URL | ftp://x.example | LINK | ftp://x.example | 0 | 0",
        "GROUPS | Goa⏎http:// | GROUP | http:// | 0 | 0",
        "GROUPS | @ | GROUP | @ | 0 | 0",
        "ANSWER_NUMBER | 0 | NUMBER | 0 | 1 | 100",
        "ANSWER_NUMBER | 101 | NUMBER | 101 | 1 | 100",
        "ANSWER_NUMBER | two | NUMBER | two | 1 | 100",
        "COUNTRY | XX | COUNTRY | XX | 0 | 0",
        "COUNTRY | 91 | COUNTRY | 91 | 0 | 0",
        "COUNTRY | I | COUNTRY | I | 0 | 0",
        "DEVICE | 6 | NUMBER | 6 | 1 | 5",
        "TYPE_OF_TRAFFIC | 4 | NUMBER | 4 | 1 | 3",
        "MIN | 99 | NUMBER | 99 | 100 | 10000",
        "MIN | 10001 | NUMBER | 10001 | 100 | 10000",
        "MAX | 1e3 | NUMBER | 1e3 | 100 | 10000",
        "MAX | 99999999999999999999 | NUMBER | 99999999999999999999 | 100 | 10000",
        "POSTS | 0 | NUMBER | 0 | 1 | 1000",
        "POSTS | 1001 | NUMBER | 1001 | 1 | 1000",
        "DELAY | 601 | NUMBER | 601 | 0 | 600",
        "DELAY | -5 | NUMBER | -5 | 0 | 600",
        "EXPIRY | 23/11/2026 | DATE | 23/11/2026 | 0 | 0",
        "EXPIRY | 31/02/2027 | DATE | 31/02/2027 | 0 | 0",
        "EXPIRY | 2027-01-01 | DATE | 2027-01-01 | 0 | 0",
        "EXPIRY | tomorrow | DATE | tomorrow | 0 | 0",
        "RUNS | 1 | NUMBER | 1 | 2 | 1000",
        "RUNS | 1001 | NUMBER | 1001 | 2 | 1000",
        "INTERVAL | 0 | NUMBER | 0 | 1 | 10000",
        "INTERVAL | 10001 | NUMBER | 10001 | 1 | 10000"
    })
    void whatIsNot(Field field, String written, Reason reason, String words, long low, long high) {
        assertEquals(new Bad(reason, words, low, high), read(field, written));
    }

    @ParameterizedTest
    @CsvSource({"none", "None", "skip", "-", "no", "never"})
    void anExpiryMayBeLeftOut(String written) {
        assertEquals(new LeftOut(), read(Field.EXPIRY, written));
        assertInstanceOf(Bad.class, read(Field.DELAY, written), "a delay may not");
    }

    @Test
    void noFieldTakesNothing() {
        for (var field : Field.values()) {
            assertEquals(Reason.NOTHING, assertInstanceOf(Bad.class, read(field, " ⏎ ")).reason(), field.name());
        }
    }

    @Test
    void listsHaveTheirLengths() {
        assertInstanceOf(Good.class, read(Field.COMMENTS, "x".repeat(500)));
        assertEquals(new Bad(Reason.LINE_TOO_LONG, "x".repeat(501), 1, 500), read(Field.COMMENTS, "ok\n" + "x".repeat(501)));
        var comments = "कमाल है!\n".repeat(2_222);
        assertInstanceOf(Good.class, read(Field.COMMENTS, comments));
        var tooMany = assertInstanceOf(Bad.class, read(Field.COMMENTS, comments + "और दो\nशब्द"));
        assertEquals(Reason.TOO_LONG, tooMany.reason());
        assertEquals(20_000, tooMany.high());
        assertEquals(Reason.TOO_LONG, assertInstanceOf(Bad.class, read(Field.GOOGLE_KEYWORD, "x".repeat(201))).reason());
        assertEquals(Reason.TOO_LONG, assertInstanceOf(Bad.class, read(Field.KEYWORDS, longList())).reason());
        assertEquals(Reason.TOO_LONG, assertInstanceOf(Bad.class, read(Field.HASHTAGS, longList())).reason());
    }

    private static String longList() {
        var list = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            list.append("hotel").append(i).append('\n');
        }
        return list.toString();
    }

    /** The longest answers in a script of three bytes a letter fit into the store's column. */
    @Test
    void whatIsTakenCanBeKept() {
        var letters = "क".repeat(99);
        var names = new StringBuilder();
        for (int i = 0; names.length() + 105 < 20_000; i++) {
            names.append(letters, 0, 95).append(10_000 + i).append('\n');
        }
        var usernames = assertInstanceOf(Good.class, read(Field.USERNAMES, names.toString()));
        var tags = assertInstanceOf(Good.class, read(Field.HASHTAGS, names.substring(0, 1_900)));
        var form = Parameters.NONE.with(Field.USERNAMES, usernames.value()).with(Field.HASHTAGS, tags.value()).form();
        assertTrue(form != null && form.length() > 150_000 && form.length() <= 200_000, String.valueOf(form).length() + " characters");
    }

    @Test
    void theMostIsNotBelowTheLeastAndTheWholeNotWithoutEnd() {
        var some = new Given(100, 10_000, GIVEN.today(), Parameters.NONE.with(Field.MIN, "500"));
        assertEquals(new Bad(Reason.NUMBER, "499", 500, 10_000), FieldCheck.read(Field.MAX, "499", some));
        assertEquals(new Good("500"), FieldCheck.read(Field.MAX, "500", some));
        var huge = new Given(1, 1_000_000_000, GIVEN.today(), Parameters.NONE.with(Field.MAX, "300000000"));
        assertEquals(new Good("3"), FieldCheck.read(Field.POSTS, "3", huge));
        assertEquals(new Bad(Reason.NUMBER, "4", 1, 3), FieldCheck.read(Field.POSTS, "4", huge));
    }
}
