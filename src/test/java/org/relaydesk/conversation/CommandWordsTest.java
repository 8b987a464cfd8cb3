package org.relaydesk.conversation;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.relaydesk.catalog.Field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Commands in the words of customers who write Hindi, and the two that came with it. */
class CommandWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"मेन्यू", "मेनू", "मीनू", "नमस्ते", "नमस्कार", " हाय ", "शुरू", "हेल्लो", "Namaste", "namaskar"})
    void theMenu(String words) {
        assertEquals(new Intent.Menu(), Intent.of(words));
    }

    @Test
    void eachCommandHasItsHindiWord() {
        assertEquals(new Intent.Buy("1", "1000", "instagram.com/asha"), Intent.of("खरीदें १ 1000 instagram.com/asha"));
        assertEquals(new Intent.Status("SMM10234"), Intent.of("स्टेटस SMM१०२३४"));
        assertEquals(new Intent.Status("SMM10234"), Intent.of("ऑर्डर SMM10234 कहाँ है"));
        assertEquals(new Intent.Orders(), Intent.of("ऑर्डर"));
        assertEquals(new Intent.Orders(), Intent.of("आर्डर"));
        assertEquals(new Intent.Wallet(), Intent.of("वॉलेट"));
        assertEquals(new Intent.Wallet(), Intent.of("बैलेंस"));
        assertEquals(new Intent.TopUp("500"), Intent.of("टॉपअप ५००"));
        assertEquals(new Intent.TopUp("500"), Intent.of("रिचार्ज 500"));
        assertEquals(new Intent.Refill(List.of("SMM10234")), Intent.of("रिफिल SMM10234"));
        assertEquals(new Intent.CancelOrder(List.of("SMM10234")), Intent.of("रद्द SMM10234"));
        assertEquals(new Intent.Chosen("cancel"), Intent.of("रद्द करो"));
        assertEquals(new Intent.Review("SMM10234", "आधे ही मिले"), Intent.of("शिकायत SMM10234 आधे ही मिले"));
        assertEquals(new Intent.Support("पैसे कट गए"), Intent.of("मदद पैसे कट गए"));
        assertEquals(new Intent.Support(""), Intent.of("सहायता"));
        assertEquals(new Intent.Policy(), Intent.of("नीति"));
        assertEquals(new Intent.Language("hi"), Intent.of("भाषा हिंदी"));
    }

    @Test
    void inLatinLettersAndAsTheyAreOftenSpelt() {
        assertEquals(new Intent.Buy("1", "1000", "instagram.com/asha"), Intent.of("खरीदे 1 1000 instagram.com/asha"));
        assertEquals(new Intent.Status("SMM10234"), Intent.of("ऑडर SMM10234 कहाँ है"));
        assertEquals(new Intent.Wallet(), Intent.of("Balance kitna hai"));
        assertEquals(new Intent.TopUp("500"), Intent.of("recharge 500"));
        assertEquals(new Intent.Review("SMM10234", "aadhe hi mile"), Intent.of("Shikayat SMM10234 aadhe hi mile"));
        assertEquals(new Intent.Support("paise kat gaye"), Intent.of("madad paise kat gaye"));
        assertEquals(new Intent.Support(""), Intent.of("हेल्प"));
    }

    /** Keyboards write the dot below in two ways, or leave it out. */
    @Test
    void aDotBelowMakesNoOtherWord() {
        assertEquals(Intent.of("खरीदें 1 2 x"), Intent.of("ख\u093Cरीदें 1 2 x"));
        assertEquals(new Intent.Refill(List.of("SMM1")), Intent.of("रिफ़िल SMM1"));
        assertEquals(new Intent.Language("en"), Intent.of("अंग्रेज़ी"));
        assertEquals(new Intent.Language("en"), Intent.of("अंग्रेजी"));
    }

    @ParameterizedTest
    @CsvSource({"language hi, hi", "LANGUAGE HI, hi", "Language Hindi, hi", "language हिन्दी, hi", "language en, en",
        "language English, en", "language, ''", "language ta, ''", "Hindi, hi", "english, en", "हिंदी, hi"})
    void languages(String words, String code) {
        assertEquals(new Intent.Language(code), Intent.of(words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "review SMM10234 only half came | SMM10234 | only half came",
        "REVIEW smm10234   only\thalf | smm10234 | only\thalf",
        "Review SMM10234 | SMM10234 | ''", "review | '' | ''", "review my order | my | order"
    })
    void reviews(String words, String order, String wrong) {
        assertEquals(new Intent.Review(order, wrong), Intent.of(words));
    }

    @Test
    void aComplaintKeepsItsLinesAndItsDigits() {
        assertEquals(new Intent.Review("SMM10234", "मिले १५७\nचाहिए 1000"), Intent.of("review SMM१०२३४ मिले १५७\nचाहिए 1000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"review this please", "language is beautiful", "Hindi\nsongs", "review 5 stars\nwow"})
    void aCommentMayLookLikeOne(String words) {
        var intent = Intent.of(words);
        assertTrue(intent instanceof Intent.Words || FreeWords.answer(Field.COMMENTS, words, intent), words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"review SMM10234 half came", "language hi", "भाषा en"})
    void aChangeOfMindIsNone(String words) {
        assertFalse(FreeWords.answer(Field.COMMENTS, words, Intent.of(words)), words);
    }

    @Test
    void onAndBackInAList() {
        for (var word : List.of("0", "०", "more", "More ", "और", "आगे", "aage")) {
            assertTrue(CommandWords.isMore(word), word);
        }
        for (var word : List.of("back", " BACK", "पीछे", "वापस", "wapas")) {
            assertTrue(CommandWords.isBack(word), word);
        }
        assertFalse(CommandWords.isMore("10") || CommandWords.isMore("") || CommandWords.isBack("feedback"));
    }

    @Test
    void digitsOfHindiKeyboards() {
        assertEquals("0123456789 अ", Digits.plain("०१२३४५६७८९ अ"));
        assertEquals("", Digits.plain(""));
    }
}
