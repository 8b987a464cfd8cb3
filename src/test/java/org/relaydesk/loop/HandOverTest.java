package org.relaydesk.loop;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.conversation.AnswerByHand;
import org.relaydesk.customer.Customer;
import org.relaydesk.message.Outbound;
import org.relaydesk.mismatch.Decision;
import org.relaydesk.mismatch.Mismatch;
import org.relaydesk.support.Hooks;
import org.relaydesk.support.Shop;
import org.relaydesk.work.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** From the bot to a person and back: the bot keeps quiet, money does not. */
class HandOverTest extends SharedShopTest {
    private static final String PERSON = "A person answers you here, in our hours: Mon–Sat, 10:00 AM–7:00 PM.";

    HandOverTest(@TempDir Path folder) {
        super(new Shop(folder), Duration.ofHours(30));
    }

    @BeforeEach
    void begin() {
        shop.say(customer, "wallet");
    }

    private Customer customer() {
        return shop.read(() -> shop.repositories.customers().byId(shop.customer(customer)).orElseThrow());
    }

    private int told() {
        return shop.told(customer).size();
    }

    private void picture() {
        var id = shop.nextId();
        shop.graph.holds("media" + id, id.getBytes(StandardCharsets.UTF_8), "image/jpeg");
        shop.hook(Hooks.attachment(id, customer, shop.now(), "image", "media" + id, "image/jpeg", ""));
        shop.work();
    }

    private long claims() {
        return shop.number("select count(*) from mismatch where customer_id = " + shop.customer(customer));
    }

    private long lines(String what) {
        return shop.number("select count(*) from book where what = '" + what + "' and customer_id = " + shop.customer(customer));
    }

    private void handBack() {
        long id = shop.customer(customer);
        shop.write(() -> {
            shop.useCases.handOver().handBack(id, "seller");
            return true;
        });
    }

    @Test
    void theBotKeepsQuietUntilItIsHandedBack() {
        shop.say(customer, "SUPPORT my order is late");
        assertTrue(last().contains(PERSON), last());
        assertEquals(shop.now().plus(Duration.ofHours(12)), customer().silentUntil());
        assertEquals(shop.now(), customer().attentionSince());
        assertEquals(1, lines("conversation.taken"));

        int before = told();
        long kept = shop.number("select count(*) from inbound_message where customer_id = " + shop.customer(customer));
        for (var word : new String[] {"menu", "wallet", "what is this?", "buy 1 1000 https://instagram.com/a", "support"}) {
            shop.say(customer, word);
        }
        shop.press(customer, "pay_upi");
        assertEquals(before, told(), "nothing is answered");
        assertEquals(kept + 6, shop.number("select count(*) from inbound_message where customer_id = " + shop.customer(customer)));

        handBack();
        assertNull(customer().attentionSince());
        assertEquals(1, lines("conversation.back"));
        shop.say(customer, "orders");
        assertEquals(before + 1, told());
        handBack();
        assertEquals(1, lines("conversation.back"), "there was nothing to hand back");
    }

    @Test
    void afterTwelveHoursTheBotAnswersAgain() {
        shop.say(customer, "support");
        int before = told();
        shop.clock.pass(Duration.ofHours(12).minusSeconds(1));
        shop.say(customer, "orders");
        assertEquals(before, told());
        shop.clock.pass(Duration.ofSeconds(1));
        shop.say(customer, "orders");
        assertEquals(before + 1, told());
        assertNotEquals(null, customer().attentionSince(), "nobody has answered him yet");
    }

    @Test
    void newsOfMoneyAreToldAndPaymentsFindTheirOrder() {
        var asked = shop.ask(customer, 1, 1000, "https://instagram.com/a");
        shop.say(customer, "support when does it begin?");
        shop.credit(asked.amount(), shop.utr());
        assertTrue(shop.told(customer).stream().anyMatch(t -> t.startsWith(asked.amount() + " received for *" + asked.order())));
        shop.bulk.is(String.valueOf(shop.order(asked.order()).providerOrderId()), "Canceled", "1000");
        shop.clock.pass(Duration.ofMinutes(10));
        shop.sweep();
        assertTrue(last().contains("went back to your wallet"), last());
        assertEquals(asked.amount(), shop.wallet(customer));
    }

    @Test
    void payingCustomersAreHeardAllTheSame() {
        var asked = shop.ask(customer, 1, 1000, "https://instagram.com/a");
        shop.say(customer, "support");
        assertEquals(1, claims(), "with an unpaid order it is a claim, as ever");
        int before = told();
        picture();
        assertTrue(last().startsWith("Thank you. We check your payment for *" + asked.order()), last());
        shop.say(customer, "support I paid, UTR 612345678901");
        assertEquals("612345678901", shop.text("select claimed_reference from mismatch where customer_id = " + shop.customer(customer)));
        assertEquals(before + 2, told());
    }

    @Test
    void aPictureWithoutAnOrderIsAClaimButNotAnswered() {
        shop.say(customer, "support");
        int before = told();
        picture();
        assertEquals(1, claims());
        assertEquals(before, told());
    }

    @Test
    void theSellerTakesItHimself() {
        long id = shop.customer(customer);
        shop.write(() -> {
            shop.useCases.handOver().take(id, "seller");
            return true;
        });
        assertTrue(shop.read(() -> shop.useCases.handOver().isSilent(id)));
        int before = told();
        shop.say(customer, "hello?");
        assertEquals(before, told());
        assertEquals(shop.now(), customer().attentionSince(), "he waits for an answer");
        shop.write(() -> {
            shop.useCases.handOver().answered(id);
            return true;
        });
        assertNull(customer().attentionSince());
        assertTrue(customer().isSilent(shop.now()), "the person still has it");
        handBack();
        assertFalse(shop.read(() -> shop.useCases.handOver().isSilent(id)));
        assertThrows(Refused.class, () -> shop.read(() -> shop.useCases.handOver().isSilent(999_999)));
    }

    /** Once with help, then it is the seller's. */
    @Test
    void whatIsNotUnderstoodTwiceNeedsTheSeller() {
        shop.say(customer, "kya hai");
        assertTrue(last().startsWith("I did not understand that."), last());
        assertNull(customer().attentionSince());
        int before = told();
        shop.clock.pass(Duration.ofMinutes(2));
        shop.say(customer, "mera kaam nahi hua");
        assertEquals(before, told());
        assertEquals(shop.now(), customer().attentionSince());
        var since = shop.now();
        shop.clock.pass(Duration.ofMinutes(2));
        shop.say(customer, "bhai?");
        assertEquals(since, customer().attentionSince(), "since the first time");
        shop.say(customer, "orders");
        assertEquals(before + 1, told(), "the bot still answers what it understands");
    }

    @Test
    void aSuspendedOneWhoTalksNeedsTheSeller() {
        long id = shop.customer(customer);
        shop.write(() -> {
            shop.useCases.correctWallet().suspend(id, "a chargeback");
            return true;
        });
        shop.say(customer, "hello");
        shop.say(customer, "please");
        assertEquals(shop.now(), customer().attentionSince());
    }

    private void settle(Decision decision) {
        shop.write(() -> shop.useCases.resolveMismatch().handle(decision));
        shop.work();
    }

    private Mismatch claim() {
        return shop.read(() -> shop.repositories.mismatches().openOf(shop.customer(customer)).getFirst());
    }

    private boolean answers() {
        int before = told();
        shop.clock.pass(Duration.ofSeconds(30));
        shop.say(customer, "orders");
        return told() > before;
    }

    /** He called about a payment; the seller has seen to it in Mismatches and need not think of the conversation. */
    @Test
    void whenTheClaimHeCalledAboutIsSettledTheBotIsBack() {
        shop.ask(customer, 1, 1000, "https://instagram.com/a");
        shop.say(customer, "support I paid");
        assertFalse(answers());
        var claim = claim();
        settle(new Decision.Reject(claim.id(), claim.version(), "not on the bank's list"));
        assertEquals("The bot answers you here again: write *menu* to order, or *support* if you still need a person.", last());
        assertEquals(1, lines("conversation.back"));
        assertTrue(answers());
        shop.say(customer, "support it is there, look");
        assertFalse(answers(), "he may call again");
    }

    @Test
    void andWhenThePaymentHasFoundItsOrderByItself() {
        var asked = shop.ask(customer, 1, 1000, "https://instagram.com/a");
        shop.say(customer, "support I paid");
        shop.credit(asked.amount(), shop.utr());
        assertNull(customer().attentionSince(), "nothing is left to see to");
        assertTrue(answers());
    }

    @Test
    void whatHeWroteBesidesStillNeedsTheSeller() {
        var asked = shop.ask(customer, 1, 1000, "https://instagram.com/a");
        shop.say(customer, "support I paid");
        shop.clock.pass(Duration.ofMinutes(1));
        shop.say(customer, "and my other order is late");
        shop.credit(asked.amount(), shop.utr());
        assertNotEquals(null, customer().attentionSince());
    }

    @Test
    void aPersonWhoHasTheConversationKeepsIt() {
        shop.ask(customer, 1, 1000, "https://instagram.com/a");
        shop.say(customer, "support I paid");
        long id = shop.customer(customer);
        shop.write(() -> {
            shop.useCases.answerByHand().handle(new AnswerByHand.Answer(
                    "a" + id, id, new Outbound.Text("I look at it now"), 0, Duration.ofHours(2)));
            return true;
        });
        var claim = claim();
        settle(new Decision.Reject(claim.id(), claim.version(), "not there"));
        assertFalse(answers());
    }

    @Test
    void whoCalledAboutSomethingElseKeepsHisPerson() {
        shop.say(customer, "support my account");
        picture();
        var claim = claim();
        settle(new Decision.Reject(claim.id(), claim.version(), "no payment"));
        assertFalse(answers());
    }
}
