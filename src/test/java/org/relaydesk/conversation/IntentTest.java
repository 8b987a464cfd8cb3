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

class IntentTest {
    @ParameterizedTest
    @ValueSource(strings = {"menu", "MENU", " Menu \n", "hi", "Hello", "start"})
    void theMenu(String text) {
        assertEquals(new Intent.Menu(), Intent.of(text));
    }

    @Test
    void buying() {
        assertEquals(new Intent.Buy("1", "1000", "https://x.example/a b"), Intent.of("buy 1 1000 https://x.example/a b"));
        assertEquals(new Intent.Buy("1", "1,000", "x"), Intent.of("  BUY\t1  1,000\nx "));
        assertEquals(new Intent.BuyHelp(), Intent.of("Buy"));
        assertEquals(new Intent.BuyHelp(), Intent.of("buy 1 1000"));
    }

    @Test
    void questions() {
        assertEquals(new Intent.Status("SMM10234"), Intent.of("status SMM10234"));
        assertEquals(new Intent.Status("smm10234"), Intent.of("STATUS smm10234 please"));
        assertEquals(new Intent.Orders(), Intent.of("status"));
        assertEquals(new Intent.Orders(), Intent.of("Orders"));
        assertEquals(new Intent.Wallet(), Intent.of("WALLET"));
        assertEquals(new Intent.Policy(), Intent.of("policy"));
        assertEquals(new Intent.Support(""), Intent.of("support"));
        assertEquals(new Intent.Support("I paid ₹149  twice"), Intent.of("Support I paid ₹149  twice"));
    }

    @Test
    void someOrdersAtOnce() {
        assertEquals(new Intent.Status(List.of("SMM10001", "smm10002", "SMM10003")),
                Intent.of("status SMM10001, smm10002\nSMM10003 smm10001"));
        assertEquals(new Intent.Status("please"), Intent.of("status please"));
        assertEquals(new Intent.Refill(List.of("SMM10234")), Intent.of("Refill SMM10234"));
        assertEquals(new Intent.Refill(List.of("SMM10234", "10235")), Intent.of("refill order SMM10234 and 10235"));
        assertEquals(new Intent.Refill(List.of()), Intent.of("refill please"));
        assertEquals(new Intent.CancelOrder(List.of("smm10234")), Intent.of("CANCEL smm10234"));
        assertEquals(new Intent.CancelOrder(List.of("SMM1", "SMM2")), Intent.of("cancel SMM1,SMM2"));
        assertEquals(new Intent.Chosen("cancel"), Intent.of("Cancel"));
        assertEquals(new Intent.Chosen("cancel"), Intent.of("cancel it please"));
    }

    @Test
    void inRuns() {
        assertEquals(new Intent.Buy("1", "1000", "https://x.example/a", new Intent.Drip("10", "60")),
                Intent.of("buy 1 1000 https://x.example/a drip 10 60"));
        assertEquals(new Intent.Buy("1", "1000", "x", new Intent.Drip("ten", "-1")), Intent.of("BUY 1 1000 x DRIP ten -1"));
        assertEquals(new Intent.Buy("1", "1000", "x drip 10"), Intent.of("buy 1 1000 x drip 10"));
        assertEquals(new Intent.Drip("10", "60"), Intent.of("Drip 10 60"));
        assertEquals(new Intent.DripOff(), Intent.of("drip  off"));
        assertEquals(new Intent.Words("drip 10"), Intent.of("drip 10"));
    }

    @Test
    void freeWordsKeepTheirLines() {
        assertEquals(new Intent.Words("Lovely!\n  Where is this?\n\nWah 😍"), Intent.of(" Lovely!\n  Where is this?\n\nWah 😍 \n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"buy it now!\nwow", "support from Delhi", "Cancel culture is bad", "buy two", "status goals\nwow",
        "menu looks good\nyes", "orders\nare coming", "wallet is empty now", "drip 10 60", "topup\nyour energy"})
    void aCommentMayLookLikeACommand(String text) {
        var intent = Intent.of(text);
        assertTrue(intent instanceof Intent.Words || FreeWords.answer(Field.COMMENTS, text, intent), text);
        assertFalse(FreeWords.answer(Field.DEVICE, text, intent), "nobody writes that for a device");
    }

    @ParameterizedTest
    @ValueSource(strings = {"menu", "MENU ", "cancel", "buy 1 1000 https://x.example/a", "status SMM10001", "orders", "wallet",
        "support", "buy", "refill SMM10001", "cancel SMM10001", "pay_upi", "topup 500"})
    void aChangeOfMindIsNoComment(String text) {
        assertFalse(FreeWords.answer(Field.COMMENTS, text, Intent.of(text)), text);
    }

    @ParameterizedTest
    @CsvSource({"topup 500, 500", "Top up ₹500, ₹500", "टॉप अप ५००, 500", "top-up 500, 500", "TopUp  ₹1_000 , ₹1_000", "topup, ''", "TOPUP cancel, cancel"})
    void topUps(String text, String amount) {
        assertEquals(new Intent.TopUp(amount), Intent.of(text));
    }

    @Test
    void choices() {
        assertEquals(new Intent.Chosen("pay_upi"), Intent.of("PAY_UPI"));
        assertEquals(new Intent.Chosen("pay_wallet"), Intent.chosen("pay_wallet"));
        assertEquals(new Intent.Chosen("cancel"), Intent.chosen("cancel"));
        assertEquals(new Intent.Chosen("svc:1"), Intent.chosen("svc:1"));
        assertEquals(new Intent.Menu(), Intent.chosen("menu"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "hi there friend", "svc:1", "please buy", "paisa wapas karo", "🙏"})
    void allElseIsWords(String text) {
        assertEquals(new Intent.Words(text.strip()), Intent.of(text));
    }
}
