package org.relaydesk.loop;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.ledger.Account;
import org.relaydesk.money.Paise;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.policy.PolicyVersion;
import org.relaydesk.support.FakeProvider.Add;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** From the first word to a paid order that is with the provider, and what goes wrong on the way. */
class BuyTest extends ShopTest {
    private static final String ASHA = "919800000001";
    private static final String RAVI = "919800000002";

    @Test
    void theWholeLoop() {
        var asked = shop.ask(ASHA, 1, 1000, "https://instagram.com/asha.k");
        assertEquals("SMM10001", asked.order());
        assertTrue(asked.amount().value() > 14_900 && asked.amount().value() < 15_000, asked.amount().toString());
        assertEquals(OrderStatus.AWAITING_PAYMENT, shop.order("SMM10001").status());
        assertEquals(List.of(), shop.bulk.adds, "nothing is passed on before it is paid");

        var request = shop.graph.to(ASHA).getLast();
        assertEquals("image", request.type());
        assertEquals(1, shop.graph.uploads.size(), "the QR picture");
        assertTrue(request.text().contains("demostore@okhdfcbank"));
        assertTrue(request.text().contains("upi://pay?pa=demostore@okhdfcbank&pn=Demo%20Store&am="
                + asked.amount().toString().substring(1) + "&cu=INR&tn=SMM10001&tr=SMM10001"), request.text());

        shop.credit(asked.amount(), "600000000777");
        assertEquals(List.of(new Add("4411", "https://instagram.com/asha.k", "1000")), shop.bulk.adds);
        var order = shop.order("SMM10001");
        assertEquals(OrderStatus.WITH_PROVIDER, order.status());
        assertEquals("23501", order.providerOrderId());
        assertEquals(asked.amount(), order.paid());
        assertFalse(order.late());
        assertEquals(
                List.of(asked.amount() + " received for *SMM10001*. Thank you! It is being processed now.",
                        "*SMM10001* is being worked on. Write \"status SMM10001\" at any time."),
                shop.told(ASHA).subList(shop.told(ASHA).size() - 2, shop.told(ASHA).size()));

        shop.bulk.is("23501", "Partial", "157");
        int before = shop.told(ASHA).size();
        shop.sweep();
        var refund = order.paid().proRata(157, 1000);
        assertEquals(refund, shop.wallet(ASHA));
        assertEquals(order.paid().minus(refund), shop.balance(Account.SALES));
        assertEquals(OrderStatus.PARTIAL, shop.order("SMM10001").status());
        assertEquals(
                List.of("*SMM10001* was delivered in part: 157 of 1,000 were not delivered. " + refund
                        + " went back to your wallet, which now holds " + refund + "."),
                shop.told(ASHA).subList(before, shop.told(ASHA).size()));

        // whatever it repeats and respells, nothing more is given and nothing more is said
        for (var status : List.of("partial", "PARTIAL", " Partial ", "Partial")) {
            shop.clock.pass(Duration.ofHours(25));
            shop.bulk.is("23501", status, "157.0");
            assertTrue(shop.sweep() >= 3, "it is asked again");
            assertEquals(refund, shop.wallet(ASHA));
            assertEquals(before + 1, shop.told(ASHA).size());
            assertEquals(1, shop.number("select count(*) from transfer where what = 'refund'"));
        }
    }

    @Test
    void theMenuByListsAndButtons() {
        shop.say(ASHA, "hi");
        var categories = shop.graph.to(ASHA).getLast().raw().getAsJsonObject("interactive");
        assertEquals("list", categories.get("type").getAsString());
        assertTrue(categories.toString().contains("\"id\":\"cat:Instagram\""), categories.toString());

        shop.choose(ASHA, "cat:Instagram");
        var services = shop.graph.to(ASHA).getLast().raw().toString();
        assertTrue(services.contains("\"id\":\"svc:1\"") && services.contains("\"id\":\"svc:2\""), services);
        assertFalse(services.contains("svc:3"), "YouTube is another category");

        shop.choose(ASHA, "svc:1");
        assertTrue(shop.told(ASHA).getLast().contains("From 100 to 10,000"), shop.told(ASHA).getLast());
        shop.say(ASHA, "1,000");
        assertTrue(shop.told(ASHA).getLast().contains("Send the link"));
        shop.say(ASHA, "instagram.com/asha.k");
        var confirm = shop.graph.to(ASHA).getLast();
        assertTrue(confirm.text().contains("Price ₹149.00 · refill cover 30 days"), confirm.text());
        var buttons = confirm.raw().toString();
        assertTrue(buttons.contains("\"id\":\"pay_upi\"") && buttons.contains("\"id\":\"cancel\""), buttons);
        assertFalse(buttons.contains("pay_wallet"), "the wallet does not cover it");

        shop.press(ASHA, "pay_upi");
        var asked = shop.asked(ASHA);
        shop.credit(asked.amount(), shop.utr());
        assertEquals(List.of(new Add("4411", "https://instagram.com/asha.k", "1000")), shop.bulk.adds);
    }

    @Test
    void theMenuByNumbersAndNames() {
        shop.say(ASHA, "menu");
        shop.say(ASHA, "1");
        shop.say(ASHA, "instagram likes");
        shop.say(ASHA, "500");
        shop.say(ASHA, "https://instagram.com/p/x");
        assertTrue(shop.told(ASHA).getLast().contains("*Instagram Likes* · 500"), shop.told(ASHA).getLast());
        shop.say(ASHA, "3");
        assertEquals("Cancelled. Nothing was ordered.", shop.told(ASHA).getLast());
        assertEquals(0, shop.number("select count(*) from customer_order"));
        shop.press(ASHA, "pay_upi");
        assertTrue(shop.told(ASHA).getLast().startsWith("There is no order to confirm"));
        assertEquals(0, shop.number("select count(*) from customer_order"));
    }

    @Test
    void payingFromTheWallet() {
        shop.say(ASHA, "menu");
        shop.gift(ASHA, 20_000);
        shop.say(ASHA, "buy 1 1000 https://instagram.com/w");
        assertTrue(shop.graph.to(ASHA).getLast().raw().toString().contains("pay_wallet"));
        shop.press(ASHA, "pay_wallet");

        assertEquals(Paise.of(5_100), shop.wallet(ASHA));
        assertEquals(OrderStatus.WITH_PROVIDER, shop.order("SMM10001").status());
        assertEquals(Paise.of(14_900), shop.order("SMM10001").paid());
        assertEquals(1, shop.bulk.adds.size());
        assertTrue(shop.told(ASHA).contains("*SMM10001* is paid with ₹149.00 from your wallet; ₹51.00 is left. It is being processed now."));

        // the same button once more orders nothing
        shop.press(ASHA, "pay_wallet");
        assertEquals(1, shop.number("select count(*) from customer_order"));
    }

    @Test
    void aWalletThatNoLongerCoversItPaysNothing() {
        shop.say(ASHA, "menu");
        shop.gift(ASHA, 15_000);
        shop.say(ASHA, "buy 1 1000 https://instagram.com/w");
        shop.reprice(1, "200.00");
        shop.press(ASHA, "pay_wallet");

        assertEquals("Your wallet holds ₹150.00, which does not cover ₹200.00. Write 2 to pay by UPI or 3 to cancel.",
                shop.told(ASHA).getLast());
        assertEquals(0, shop.number("select count(*) from customer_order"));
        shop.say(ASHA, "2");
        assertTrue(shop.asked(ASHA).amount().value() > 20_000, "at the price of now");
    }

    @Test
    void aServiceThatIsGoneSinceTheConfirmIsNotSold() {
        shop.say(ASHA, "buy 1 1000 https://instagram.com/w");
        shop.sql("update service set on_sale = false where number = 1");
        shop.press(ASHA, "pay_upi");

        assertEquals("That service is no longer on sale. Write *menu* to see what there is.", shop.told(ASHA).getLast());
        assertEquals(0, shop.number("select count(*) from customer_order"));
        assertEquals(0, shop.number("select count(*) from inbox where state <> 'DONE'"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "buy 1 99 https://instagram.com/a | 99 is too few: Instagram Followers starts at 100 and goes up to 10,000.",
        "buy 1 10001 https://instagram.com/a | 10,001 is too many: Instagram Followers goes from 100 up to 10,000.",
        "buy 1 many https://instagram.com/a | \"many\" is not a quantity. Write it in digits, such as 1000.",
        "buy 1 -5 https://instagram.com/a | \"-5\" is not a quantity. Write it in digits, such as 1000.",
        "buy 1 1000 asha.k | \"asha.k\" is not a link. Send the full address, such as https://instagram.com/your.name",
        "buy 9 1000 https://x.example/a | There is no service \"9\". Write *menu* to see what there is.",
        "buy x 1000 https://x.example/a | There is no service \"x\". Write *menu* to see what there is.",
        "status SMM99999 | You have no order \"SMM99999\". Write *orders* to see yours.",
        "orders | You have no orders yet. Write *menu* to begin.",
        "wallet | Your wallet holds ₹0.00. It can be used for your next orders; it can't be paid out.",
        "pay_upi | There is no order to confirm. Write *menu* or *buy* to begin one."
    })
    void whatIsWrongIsNamed(String said, String answer) {
        shop.say(ASHA, said);

        assertEquals(List.of(answer), shop.told(ASHA));
        assertEquals(0, shop.number("select count(*) from customer_order"));
    }

    @Test
    void nobodySeesSomebodyElsesOrder() {
        shop.paid(ASHA, 1, 1000, "https://instagram.com/a");
        shop.say(RAVI, "status SMM10001");
        assertEquals("You have no order \"SMM10001\". Write *orders* to see yours.", shop.told(RAVI).getLast());
        shop.say(ASHA, "status smm10001");
        assertEquals("*SMM10001* · 1,000 × Instagram Followers: in progress", shop.told(ASHA).getLast());
    }

    @Test
    void whatIsNotUnderstoodIsAnsweredOnceAnHour() {
        shop.say(ASHA, "bhai suno");
        shop.say(ASHA, "kya hai");
        assertEquals(1, shop.told(ASHA).size());
        shop.clock.pass(Duration.ofMinutes(60));
        shop.say(ASHA, "??");
        assertEquals(2, shop.told(ASHA).size());
    }

    @Test
    void aSuspendedCustomerOrdersNothing() {
        shop.say(ASHA, "buy 1 1000 https://instagram.com/a");
        long customer = shop.customer(ASHA);
        shop.write(() -> {
            shop.useCases.correctWallet().suspend(customer, "a chargeback");
            return true;
        });
        shop.press(ASHA, "pay_upi");
        shop.say(ASHA, "buy 1 1000 https://instagram.com/a");

        assertEquals(0, shop.number("select count(*) from customer_order"));
        assertEquals("Your account is suspended. Please talk to us first: most issues are resolved in hours.",
                shop.told(ASHA).getLast());
        assertEquals(2, shop.told(ASHA).size(), "said once an hour");
        shop.write(() -> {
            shop.useCases.correctWallet().reinstate(customer, "settled");
            return true;
        });
        shop.press(ASHA, "pay_upi");
        assertEquals(1, shop.number("select count(*) from customer_order"), "the draft is still there");
    }

    @Test
    void anOrderKeepsThePolicyUnderWhichItWasPlaced() {
        shop.ask(ASHA, 1, 1000, "https://instagram.com/a");
        shop.write(() -> {
            shop.repositories.policies().insert(new PolicyVersion(
                    2, shop.now().plus(Duration.ofDays(1)), "A new policy"));
            return true;
        });
        shop.ask(ASHA, 1, 1000, "https://instagram.com/b");
        shop.clock.pass(Duration.ofDays(1));
        shop.ask(ASHA, 1, 1000, "https://instagram.com/c");

        assertEquals(1, shop.order("SMM10001").policyVersion());
        assertEquals(1, shop.order("SMM10002").policyVersion(), "announced is not in force");
        assertEquals(2, shop.order("SMM10003").policyVersion());
    }
}
