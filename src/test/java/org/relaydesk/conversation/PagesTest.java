package org.relaydesk.conversation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PagesTest {
    @ParameterizedTest
    @CsvSource({
        // how many, begin at, from, to, back, more
        "1, 0, 0, 1, false, false",
        "10, 0, 0, 10, false, false",
        "11, 0, 0, 9, false, true",
        "11, 9, 9, 11, true, false",
        "18, 9, 9, 18, true, false",
        "19, 9, 9, 17, true, true",
        "19, 17, 17, 19, true, false",
        "11, -1, 0, 9, false, true",
        // the list became shorter: the last page of what is left
        "12, 30, 4, 12, true, false",
        "5, 9, 0, 5, false, false"
    })
    void whatAPageShows(int count, int start, int from, int to, boolean back, boolean more) {
        assertEquals(new Pages.Page(from, to, back, more), Pages.at(count, start));
    }

    @Test
    void everyRowIsSeenOnceOnTheWayOnAndAgainOnTheWayBack() {
        for (int count = 1; count <= 60; count++) {
            int next = 0;
            int last = 0;
            while (true) {
                var page = Pages.at(count, next);
                assertEquals(next, page.from(), "nothing is skipped or shown twice");
                int rows = page.to() - page.from() + (page.back() ? 1 : 0) + (page.more() ? 1 : 0);
                assertTrue(rows >= 1 && rows <= Pages.ROWS, count + ": " + rows + " rows");
                last = page.from();
                next = page.to();
                if (!page.more()) {
                    break;
                }
            }
            assertEquals(count, next);
            for (int at = last; at > 0; at = Pages.before(at)) {
                assertEquals(at, Pages.at(count, Pages.before(at)).to(), "the page before ends where this one begins");
            }
        }
    }
}
