package org.relaydesk.loop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.conversation.Conversation;
import org.relaydesk.conversation.InboundMessage;
import org.relaydesk.conversation.ReceiveMessage;
import org.relaydesk.order.Order;
import org.relaydesk.support.Shop;
import org.relaydesk.work.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Customers asking for refills, cancellations and several orders at once: whose orders they are, and what they hear. */
class FollowUpWordsTest {
    private static final String ASHA = "919800000001";
    private static final String RAVI = "919800000002";

    @TempDir
    Path folder = Path.of("");

    private Shop shop;
    private final List<String> asked = new ArrayList<>();
    private Consumer<Order> refill = order -> asked.add("refill " + order.orderId());
    private Consumer<Order> cancel = order -> asked.add("cancel " + order.orderId());

    @BeforeEach
    void open() {
        shop = new Shop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /** The bot with follow-ups that this test hears of. */
    private ReceiveMessage bot() {
        var r = shop.repositories;
        var u = shop.useCases;
        return new Conversation(
                r.inbound(), r.dialogues(), r.customers(), r.orders(), r.services(), u.placeOrder(), u.payFromWallet(),
                u.requestPayment(), u.openMismatch(), u.ledger(), u.outbox(), u.book(), shop.open.configuration().store(),
                shop.clock, order -> refill.accept(order), order -> cancel.accept(order)).receiveMessage();
    }

    private String say(String from, String text) {
        shop.write(() -> {
            bot().handle(new InboundMessage(
                    shop.nextId(), new InboundMessage.Sender(from, null, "Somebody"), shop.now(), InboundMessage.Kind.TEXT, text,
                    null, null, "text"));
            return true;
        });
        shop.work();
        return shop.told(from).getLast();
    }

    @Test
    void eachOrderIsAskedForOnItsOwn() {
        shop.paid(ASHA, 1, 1000, "https://x.example/a");
        shop.paid(RAVI, 1, 1000, "https://x.example/b");
        shop.paid(ASHA, 2, 500, "https://x.example/c");

        assertEquals(
                "*SMM10001*: we ask for a refill and tell you how it goes.\n"
                        + "You have no order \"SMM10002\". Write *orders* to see yours.\n"
                        + "You have no order \"smm99999\". Write *orders* to see yours.\n"
                        + "*SMM10003*: we ask for a refill and tell you how it goes.",
                say(ASHA, "refill SMM10001 SMM10002, smm99999\nsmm10003"));
        assertEquals(List.of("refill SMM10001", "refill SMM10003"), asked);

        asked.clear();
        assertEquals("*SMM10001*: we ask for its cancellation. What was not delivered goes to your wallet once it is cancelled.",
                say(ASHA, "Cancel smm10001"));
        assertEquals("You have no order \"SMM10001\". Write *orders* to see yours.", say(RAVI, "cancel SMM10001"));
        assertEquals(List.of("cancel SMM10001"), asked);
        assertEquals("Which order? For example: refill SMM12345", say(ASHA, "refill"));
    }

    @Test
    void severalOrdersInOneQuestion() {
        shop.paid(ASHA, 1, 1000, "https://x.example/a");
        shop.paid(RAVI, 1, 1000, "https://x.example/b");
        shop.paid(ASHA, 2, 500, "https://x.example/c");
        assertEquals(
                "*SMM10003* · 500 × Instagram Likes: in progress\n*SMM10001* · 1,000 × Instagram Followers: in progress\n"
                        + "You have no order \"SMM10002\". Write *orders* to see yours.",
                say(ASHA, "status SMM10003 SMM10001 SMM10002 SMM10003"));

        var many = new StringBuilder("status");
        for (int i = 0; i < 11; i++) {
            many.append(" SMM2").append(i);
        }
        var answer = say(ASHA, many.toString());
        assertEquals(11, answer.lines().count());
        assertTrue(answer.endsWith("Please ask about 10 orders at most in one message."), answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "refill-none | *SMM10001*: Instagram Followers has no refill cover.",
        "refill-ended | *SMM10001*: its refill cover of 30 days is over.",
        "refill-early | *SMM10001*: a refill can be asked for once in 24 hours. Please ask again later.",
        "refill-open | *SMM10001*: its refill is asked for already. We tell you how it goes.",
        "refill-notdone | *SMM10001*: it can be refilled once it is completed.",
        "refill-gone | *SMM10001*: it can't be refilled any more. If something is wrong with it, write *support*."
    })
    void aRefillThatIsRefusedSaysWhy(String code, String answer) {
        shop.paid(ASHA, 1, 1000, "https://x.example/a");
        refill = order -> {
            throw new Refused(code, order.orderId());
        };
        assertEquals(answer, say(ASHA, "refill SMM10001"));
    }

    @Test
    void oneThatIsRefusedHoldsUpNoOther() {
        shop.paid(ASHA, 1, 1000, "https://x.example/a");
        shop.paid(ASHA, 1, 1000, "https://x.example/b");
        cancel = order -> {
            if (order.orderId().equals("SMM10001")) {
                throw new Refused("cancel-ended", order.orderId());
            }
            asked.add(order.orderId());
        };
        var answer = say(ASHA, "cancel SMM10001 SMM10002");
        assertEquals("*SMM10001*: it has ended and can't be cancelled any more.", answer.lines().toList().getFirst());
        assertEquals(List.of("SMM10002"), asked);
    }

    @Test
    void cancellingAnOrderIsNotCancellingTheDraft() {
        shop.paid(ASHA, 1, 1000, "https://x.example/a");
        shop.say(ASHA, "buy 2 500 https://x.example/b");
        say(ASHA, "cancel SMM10001");
        assertEquals("CONFIRM", shop.text("select step from dialogue"), "the draft is still there");
        assertEquals("Cancelled. Nothing was ordered.", say(ASHA, "cancel"));
        assertEquals(List.of("cancel SMM10001"), asked);
    }
}
