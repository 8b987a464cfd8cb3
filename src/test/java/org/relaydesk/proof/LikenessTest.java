package org.relaydesk.proof;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.proof.Likeness.Known;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LikenessTest {
    private static final PictureHash ONE = new PictureHash(0x0f0f0f0f0f0fL, 0xffL, 7, 7);
    private static final PictureHash NEAR = new PictureHash(0x0f0f0f0f0f0eL, 0xfeL, 7, 7);
    private static final PictureHash FAR = new PictureHash(-1L, -1L, 7, 7);

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "632714905518, 632714905518, 100, 200, SAME_UTR",
        "632714905518, 632714905519, 100, 100, NONE",
        "632714905518, -,            100, 100, NEAR",
        "632714905518, -,            100, 101, NONE",
        "-,            -,            -,   100, NEAR",
    })
    void whatWasReadTellsApartWhatLooksAlike(String one, String other, Long paise, Long otherPaise, Likeness likeness) {
        assertEquals(likeness, Likeness.of(new Known(List.of(ONE), one, paise, List.of()), new Known(List.of(NEAR), other, otherPaise, List.of())));
    }

    @Test
    void aPartOfOneMayBeTheOther() {
        var cropped = new Known(List.of(NEAR), null, null, List.of());
        assertEquals(Likeness.NEAR, Likeness.of(new Known(List.of(FAR, ONE), null, null, List.of()), cropped));
        assertEquals(Likeness.NEAR, Likeness.of(cropped, new Known(List.of(FAR, ONE), null, null, List.of())));
        assertEquals(Likeness.NONE, Likeness.of(new Known(List.of(FAR), null, null, List.of()), cropped));
    }

    @Test
    void aPictureOfOneColourIsLikeNothing() {
        var plain = new Known(List.of(new PictureHash(0, 0, 0, 0)), null, null, List.of());
        assertEquals(Likeness.NONE, Likeness.of(plain, plain));
    }

    @Test
    void hashesAreWrittenAndReadAgain() {
        assertEquals(List.of(ONE, FAR), PictureHash.parse(ONE + " nonsense " + FAR));
        assertEquals(List.of(), PictureHash.parse(""));
    }
}
