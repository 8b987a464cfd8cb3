package org.relaydesk.conversation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
