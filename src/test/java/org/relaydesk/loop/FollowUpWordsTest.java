package org.relaydesk.loop;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.relaydesk.order.OrderStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Customers asking for refills, cancellations and several orders at once: whose orders they are, and what they hear. */
class FollowUpWordsTest extends ShopTest {
    private static final String ASHA = "919800000001";
    private static final String RAVI = "919800000002";

    @BeforeEach
    void begin() {
        shop.paid(ASHA, 1, 1000, "https://instagram.com/a");
        shop.paid(RAVI, 1, 1000, "https://instagram.com/b");
        shop.paid(ASHA, 2, 500, "https://instagram.com/c");
    }

    private String say(String from, String text) {
        shop.say(from, text);
        return shop.told(from).getLast();
    }

    private void complete() {
        for (var id : new String[] {"23501", "23502", "23503"}) {
            shop.bulk.is(id, "Completed", "0");
        }
        shop.sweep();
    }

    private long followUps(String kind) {
        return shop.number("select count(*) from follow_up where kind = '" + kind + "'");
    }

    private static String unknown(String order) {
        return "You have no order \"" + order + "\". Write *orders* to see yours.";
    }

    @Test
    void eachOrderIsAskedForAndAnsweredOnItsOwn() {
        complete();
        assertEquals(
                String.join("\n",
                        "*SMM10001*: your request for a refill is noted. We ask for it now and will tell you how it goes.",
                        unknown("SMM10002"),
                        unknown("smm99999"),
                        "*SMM10003*: Instagram Likes has no refill cover."),
                say(ASHA, "refill SMM10001 SMM10002, smm99999\nsmm10003 smm10001"));
        assertEquals(1, followUps("REFILL"));
        assertEquals(10_001, shop.number("select order_number from follow_up"));
    }

    @Test
    void aRefillThatCanNotBeAskedForSaysWhy() {
        assertEquals("*SMM10001*: it can be refilled once it is completed.", say(ASHA, "Refill SMM10001"));
        complete();
        say(ASHA, "refill SMM10001");
        assertEquals("*SMM10001*: its refill is asked for already. We tell you how it goes.", say(ASHA, "refill SMM10001"));
        shop.clock.pass(Duration.ofDays(31));
        assertEquals("*SMM10002*: its refill cover of 30 days is over.", say(RAVI, "refill smm10002"));
        assertEquals("Which order? For example: refill SMM12345", say(RAVI, "refill"));
        assertEquals(1, followUps("REFILL"));
    }

    @Test
    void aCancellationIsForOnesOwnOrdersAlone() {
        assertEquals(unknown("SMM10001"), say(RAVI, "cancel SMM10001"));
        assertEquals(0, followUps("CANCEL"));
        assertEquals("*SMM10001*: your request to cancel is noted. We ask for it now; it is cancelled only when we tell you so.",
                say(ASHA, "Cancel smm10001"));
        assertEquals("*SMM10001*: its cancellation is asked for already. We tell you how it goes.", say(ASHA, "cancel SMM10001"));
        assertEquals(1, followUps("CANCEL"));
        complete();
        assertEquals("*SMM10003*: it has ended and can't be cancelled any more.", say(ASHA, "cancel SMM10003"));
        assertEquals(OrderStatus.COMPLETED, shop.order("SMM10003").status());
    }

    @Test
    void cancellingAnOrderIsNotCancellingTheDraft() {
        say(ASHA, "buy 2 500 https://instagram.com/d");
        say(ASHA, "cancel SMM10001");
        assertEquals("CONFIRM", shop.text("select step from dialogue where customer_id = " + shop.customer(ASHA)),
                "the draft is still there");
        assertEquals("Cancelled. Nothing was ordered.", say(ASHA, "cancel"));
        assertEquals(1, followUps("CANCEL"));
    }

    @Test
    void severalOrdersInOneQuestion() {
        assertEquals(
                String.join("\n",
                        "*SMM10003* · 500 × Instagram Likes: in progress",
                        "*SMM10001* · 1,000 × Instagram Followers: in progress",
                        unknown("SMM10002")),
                say(ASHA, "status SMM10003 SMM10001 SMM10002 SMM10003"));

        var many = new StringBuilder("status");
        for (int i = 0; i < 11; i++) {
            many.append(" SMM2").append(i);
        }
        var answer = say(ASHA, many.toString());
        assertEquals(11, answer.lines().count());
        assertTrue(answer.endsWith("Please ask about 10 orders at most in one message."), answer);
    }
}
