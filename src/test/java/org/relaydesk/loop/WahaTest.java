package org.relaydesk.loop;

import java.time.Duration;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.relaydesk.conversation.AnswerByHand;
import org.relaydesk.message.LinkState.Standing;
import org.relaydesk.message.Outbound;
import org.relaydesk.message.Transport;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.support.FakeGraph;
import org.relaydesk.support.FakeWaha;
import org.relaydesk.support.WahaHooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The shop over a WAHA gateway, and over one gateway after the other. */
class WahaTest extends ShopTest {
    private static final String PHONE = "919800000001";
    private static final String ASHA = PHONE + "@c.us";
    private static final String HIDDEN = "184069530861739@lid";

    @BeforeEach
    void begin() {
        shop.use(Transport.WAHA);
    }

    private String last(String chat) {
        return shop.waha.told(chat).getLast();
    }

    /** Walks to the request for payment by numbers alone, pays it, and has it passed on. */
    private String buyByNumbers(String chat) {
        shop.sayByWaha(chat, "menu");
        assertTrue(last(chat).endsWith("1 Instagram\n2 YouTube\n\nAnswer with the number."), last(chat));
        shop.sayByWaha(chat, "1");
        assertTrue(last(chat).contains("\n2 Instagram Likes · "), last(chat));
        shop.sayByWaha(chat, "1");
        shop.sayByWaha(chat, "1000");
        shop.sayByWaha(chat, "https://instagram.com/asha.k");
        assertTrue(last(chat).contains("2 Pay by UPI") && last(chat).endsWith("Answer with the number."), last(chat));
        shop.sayByWaha(chat, "2");
        return last(chat);
    }

    @Test
    void fromMenuToARefundByNumberedText() {
        var asked = buyByNumbers(ASHA);
        var picture = shop.waha.sent.getLast();
        assertEquals("sendImage", picture.how());
        assertEquals("image/png", picture.raw().getAsJsonObject("file").get("mimetype").getAsString());
        var amount = Rupees.parse(asked.replaceAll("(?s).*pay exactly \\*(₹[\\d,.]+)\\*.*", "$1")).orElseThrow();

        shop.credit(amount, shop.utr());
        shop.settle();
        assertEquals(List.of("1000"), shop.bulk.adds.stream().map(a -> a.quantity()).toList());
        assertTrue(shop.waha.told(ASHA).stream().anyMatch(t -> t.startsWith(amount + " received for *SMM10001*")));

        shop.bulk.is("23501", "Canceled", "1000");
        shop.sweep();
        shop.settle();
        assertTrue(last(ASHA).contains(amount + " went back to your wallet"), last(ASHA));
        assertEquals(amount, shop.wallet(PHONE));
        assertEquals(List.of(), shop.graph.sent, "nothing went over the other gateway");
    }

    /** WAHA's free edition refuses every picture, on some engines. */
    @Test
    void whereNoPicturesCanBeSentTheRequestForPaymentGoesOutInWords() {
        shop.waha.messages = (exchange, how, message) -> {
            if (how.equals("sendText")) {
                shop.waha.accept(exchange, how, message);
            } else {
                FakeWaha.json(exchange, 422, "{\"message\":\"The feature is available only in Plus version for 'WEBJS' engine.\"}");
            }
        };
        var asked = buyByNumbers(ASHA);
        assertTrue(asked.contains("pay exactly *₹") && asked.contains("demostore@okhdfcbank") && asked.contains("upi://pay?"), asked);
        assertEquals(0, shop.number("select count(*) from outbox where state <> 'SENT'"));
    }

    @Test
    void aMessageIsTakenOnceHoweverOftenItIsTold() {
        var message = WahaHooks.message("B1", ASHA, shop.now(), "wallet");
        shop.wahaHook(WahaHooks.event("message", message));
        shop.wahaHook(WahaHooks.event("message.any", message));
        shop.wahaHook(WahaHooks.event("message.any", message).replace("1780000005250", "1780000009250"));
        shop.settle();

        assertEquals(1, shop.waha.told(ASHA).size());
        assertEquals(1, shop.number("select count(*) from inbound_message"));
    }

    @Test
    void whatIsNoCustomersWordIsPassedOver() {
        for (var chat : List.of("120363025246125888@g.us", "status@broadcast", "120363000000000001@newsletter", "0@c.us")) {
            shop.sayByWaha(chat, "menu");
        }
        shop.wahaHook(WahaHooks.event("message", WahaHooks.message("B2", ASHA, shop.now(), "menu"))
                .replace("\"session\":\"default\"", "\"session\":\"another\""));
        shop.wahaHook(WahaHooks.own("true_" + ASHA + "_C1", ASHA, shop.now(), "menu", "app"));
        shop.settle();

        assertEquals(List.of(), shop.waha.sent);
        assertEquals(0, shop.number("select count(*) from inbound_message"));
        assertEquals(0, shop.number("select count(*) from inbox where state <> 'DONE'"));
    }

    @Test
    void ticksComeByAcks() {
        shop.sayByWaha(ASHA, "wallet");
        var id = shop.waha.sent.getLast().id();
        shop.wahaHook(WahaHooks.ack(id, 2));
        shop.wahaHook(WahaHooks.ack(id, 1));
        shop.settle();
        assertEquals("DELIVERED", shop.text("select state from outbox"));

        // the same message under its chat's other name
        shop.wahaHook(WahaHooks.ack(id.replace(ASHA, HIDDEN), 3));
        shop.settle();
        assertEquals("READ", shop.text("select state from outbox"));
    }

    @Test
    void anAckOfAFailureEndsIt() {
        shop.sayByWaha(ASHA, "wallet");
        shop.wahaHook(WahaHooks.ack(shop.waha.sent.getLast().id(), -1));
        shop.settle();

        assertEquals("DEAD", shop.text("select state from outbox"));
    }

    @Test
    void aLostAnswerIsSettledByTheMessageAsItLeft() {
        shop.waha.messages = (exchange, how, message) -> {
            shop.waha.take(how, message);
            exchange.close();
        };
        shop.sayByWaha(ASHA, "wallet");
        assertEquals("SENDING", shop.text("select state from outbox"));
        var sent = shop.waha.sent.getLast();

        shop.wahaHook(WahaHooks.own("true_" + ASHA + "_F1", ASHA, shop.now(), "something else", "api"));
        shop.wahaHook(WahaHooks.own("true_" + ASHA + "_F3", ASHA, shop.now(), sent.text().substring(0, 6), "api"));
        shop.wahaHook(WahaHooks.own("true_" + ASHA + "_F2", ASHA, shop.now(), sent.text(), "app"));
        shop.settle();
        assertEquals("SENDING", shop.text("select state from outbox where message_key like 'reply%'"), "neither is certain");

        shop.wahaHook(WahaHooks.own(sent.id(), ASHA, shop.now(), sent.text(), "api"));
        shop.wahaHook(WahaHooks.ack(sent.id(), 2));
        shop.settle();
        assertEquals("DELIVERED", shop.text("select state from outbox where message_key like 'reply%'"));
        shop.clock.pass(Duration.ofMinutes(11));
        shop.settle();
        assertEquals(1, shop.waha.sent.size(), "it is not sent again");
    }

    @Test
    void aTickThatIsFasterThanTheAnswerComesAgain() {
        shop.waha.messages = (exchange, how, message) -> {
            var id = shop.waha.take(how, message);
            shop.wahaHook(WahaHooks.ack(id, 2));
            shop.workInbox();
            FakeWaha.json(exchange, 201, "{\"key\":{\"remoteJid\":\"" + PHONE + "@s.whatsapp.net\",\"fromMe\":true,\"id\":\""
                    + id.substring(id.lastIndexOf('_') + 1) + "\"}}");
        };
        shop.sayByWaha(ASHA, "wallet");

        assertEquals("DELIVERED", shop.text("select state from outbox"));
        assertEquals(1, shop.number("select max(attempts) from inbox"), "it came too early once");
    }

    @Test
    void whatTheSellerTypesOnHisPhoneIsKeptInTheThread() {
        shop.sayByWaha(ASHA, "wallet");
        var typed = WahaHooks.own("true_" + ASHA + "_D1", ASHA, shop.now(), "I look at it now", "app");
        shop.wahaHook(typed);
        shop.wahaHook(typed.replace("1780000005250", "1780000006250"));
        shop.wahaHook(WahaHooks.own("true_919800000009@c.us_D2", "919800000009@c.us", shop.now(), "to a friend", "app"));
        shop.settle();

        assertEquals(1, shop.number("select count(*) from outbox where text = 'I look at it now' and state = 'SENT'"));
        assertEquals(0, shop.number("select count(*) from outbox where text = 'to a friend'"), "no customer, no business of ours");
        assertEquals(1, shop.waha.sent.size(), "and nothing is answered or sent again");
    }

    @Test
    void nothingIsLostWhileThePhoneIsNotLinked() {
        shop.waha.messages = (exchange, _, _) -> FakeWaha.json(exchange, 422,
                "{\"error\":\"Session status is not as expected.\",\"session\":\"default\",\"status\":\"SCAN_QR_CODE\",\"expected\":[\"WORKING\"]}");
        shop.sayByWaha(ASHA, "wallet");
        for (int hour = 0; hour < 30; hour++) {
            shop.clock.pass(Duration.ofHours(1));
            shop.settle();
        }
        assertEquals("DUE", shop.text("select state from outbox"));
        assertTrue(String.valueOf(shop.text("select trouble from outbox")).contains("not as expected"));

        shop.waha.messages = shop.waha::accept;
        assertEquals(1, shop.<Integer>write(shop.useCases.outbox()::linkedAgain));
        shop.settle();
        assertEquals("SENT", shop.text("select state from outbox"));
    }

    @Test
    void whoIsNotOnWhatsAppHoldsUpNobody() {
        shop.waha.messages = (exchange, _, _) ->
                FakeWaha.json(exchange, 500, "{\"exception\":{\"message\":\"no LID found for 919800000001@s.whatsapp.net from server\"}}");
        shop.sayByWaha(ASHA, "wallet");
        assertEquals("DEAD", shop.text("select state from outbox"));
        assertEquals("WAHA does not find this number on WhatsApp: it may have none, or another number now. Call the customer"
                + " (WAHA: no LID found for 919800000001@s.whatsapp.net from server)", shop.text("select trouble from outbox"));
        shop.waha.messages = shop.waha::accept;
        shop.sayByWaha(ASHA, "orders");
        assertEquals(1, shop.waha.told(ASHA).size());
    }

    /** Some engines need a moment more than the call may take: what left is seen leaving, also after the third time. */
    @Test
    void whatWasUnclearIsSettledByTheMessageAsItLeft() {
        shop.sayByWaha(ASHA, "policy");
        shop.waha.messages = (exchange, how, message) -> {
            shop.waha.take(how, message);
            exchange.close();
        };
        shop.gift(PHONE, 500);
        for (int i = 0; i < 12; i++) {
            shop.clock.pass(Duration.ofMinutes(11));
            shop.settle();
        }
        assertEquals("UNKNOWN", shop.text("select state from outbox where transfer_key is not null"));
        var sent = shop.waha.sent.getLast();
        assertEquals(4, shop.waha.sent.size());
        shop.wahaHook(WahaHooks.own(sent.id(), ASHA, shop.now(), sent.text(), "api"));
        shop.settle();
        assertEquals("SENT", shop.text("select state from outbox where transfer_key is not null"));
    }

    @Test
    void theSessionTellsHowItStands() {
        shop.wahaHook(WahaHooks.status("SCAN_QR_CODE"));
        shop.settle();
        assertEquals(Standing.SCAN, shop.link.state().standing());
        shop.wahaHook(WahaHooks.status("WORKING"));
        shop.settle();
        assertEquals(Standing.LINKED, shop.link.state().standing());
    }

    @Test
    void aPictureIsFetchedFromTheGatewayAlone() {
        buyByNumbers(ASHA);
        shop.waha.files.put("shot.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1, 2});
        shop.wahaHook(WahaHooks.file("P1", ASHA, shop.now(), "paid", "http://localhost:3000/api/files/shot.jpg", "image/jpeg"));
        shop.wahaHook(WahaHooks.file("P2", ASHA, shop.now(), "", "http://elsewhere.example/shot.jpg", "image/jpeg"));
        shop.settle();

        assertEquals("KEPT", shop.text("select media_state from inbound_message where message_id like '%P1'"));
        assertEquals("image/jpeg", shop.text("select media_type from inbound_message where message_id like '%P1'"));
        assertEquals("GONE", shop.text("select media_state from inbound_message where message_id like '%P2'"));
        assertEquals(1, shop.number("select count(*) from mismatch"));
    }

    @Test
    void aChatWithoutAPhoneIsItsOwnUntilTheGatewayNamesThePhone() {
        shop.say(PHONE, "wallet");
        shop.sayByWaha(HIDDEN, "wallet");
        assertEquals(2, shop.number("select count(*) from customer"), "a name or a guess joins nobody");
        assertEquals(1, shop.waha.told(HIDDEN).size());

        shop.waha.phones.put("184069530861740@lid", PHONE);
        shop.sayByWaha("184069530861740@lid", "wallet");
        assertEquals(2, shop.number("select count(*) from customer"), "the gateway's word joins");
        assertEquals(1, shop.waha.told("184069530861740@lid").size(), "he is answered where he wrote");
        long calls = shop.waha.calls.stream().filter(c -> c.contains("/lids/")).count();
        shop.sayByWaha("184069530861740@lid", "wallet");
        assertEquals(calls, shop.waha.calls.stream().filter(c -> c.contains("/lids/")).count(), "it is asked once");
    }

    @Test
    void fromOneGatewayToTheOtherAndBack() {
        shop.use(Transport.CLOUD);
        shop.say(PHONE, "buy 1 1000 https://instagram.com/asha.k");
        shop.graph.messages = (exchange, _) -> exchange.close();
        shop.press(PHONE, "pay_upi");
        long lost = shop.number("select count(*) from outbox where state = 'SENDING'");
        assertEquals(1, lost, "one is on its way when the gateway is changed");

        shop.use(Transport.WAHA);
        shop.clock.pass(Duration.ofMinutes(11));
        shop.settle();
        assertTrue(last(ASHA).contains("pay exactly"), "the outbox goes on, to the chat of his number");
        shop.sayByWaha(ASHA, "orders");
        assertTrue(last(ASHA).contains("SMM10001"), "the same customer, the same orders: " + last(ASHA));

        shop.graph.messages = shop.graph::accept;
        shop.use(Transport.CLOUD);
        shop.say(PHONE, "orders");
        assertTrue(shop.told(PHONE).getLast().contains("SMM10001"));
        assertEquals(1, shop.number("select count(*) from customer"));
        assertEquals(List.of("WAHA", "WA_ID"), shop.read(() -> shop.repositories.customers().identities(shop.customer(PHONE))).stream()
                .map(i -> i.kind().name()).sorted().toList());
        assertFalse(shop.number("select count(*) from outbox where state = 'DEAD'") > 0);
    }

    /** Files lie with the store, so that what waits is uploaded to whichever gateway it leaves by. */
    @Test
    void whatTheSellerAttachedGoesOutOverTheGatewayThatIsUsedThen() {
        shop.use(Transport.CLOUD);
        shop.say(PHONE, "policy");
        shop.graph.messages = (exchange, _) -> FakeGraph.error(exchange, 503, 131016, "Service unavailable");
        var picture = new byte[] {(byte) 0x89, 'P', 'N', 'G', 1};
        attach("a1", new Outbound.Picture("our prices", shop.files.keep(picture, "image/png"), "image/png"));
        attach("a2", new Outbound.Document("", shop.files.keep(new byte[] {'%', 'P', 'D', 'F', '-'}, "application/pdf"), "application/pdf", "prices.pdf"));
        assertEquals(2, shop.number("select count(*) from outbox where message_key like 'hand:%' and state = 'DUE'"));

        shop.use(Transport.WAHA);
        shop.clock.pass(Duration.ofMinutes(11));
        shop.settle();
        assertEquals(List.of("sendImage", "sendFile"), shop.waha.sent.stream().map(FakeWaha.Sent::how).toList());
        assertEquals(Base64.getEncoder().encodeToString(picture),
                shop.waha.sent.getFirst().raw().getAsJsonObject("file").get("data").getAsString());

        shop.waha.messages = (exchange, _, _) -> FakeWaha.json(exchange, 401, "{}");
        attach("a3", new Outbound.Picture("more", shop.files.keep(picture, "image/png"), "image/png"));
        int uploads = shop.graph.uploads.size();
        shop.graph.messages = shop.graph::accept;
        shop.use(Transport.CLOUD);
        shop.clock.pass(Duration.ofMinutes(11));
        shop.work();
        assertEquals(uploads + 1, shop.graph.uploads.size(), "and back");
        assertEquals("image", shop.graph.to(PHONE).getLast().type());
    }

    private void attach(String key, Outbound content) {
        long customer = shop.customer(PHONE);
        shop.write(() -> {
            shop.useCases.answerByHand().handle(new AnswerByHand.Answer(key, customer, content, 0, Duration.ZERO));
            return true;
        });
        shop.settle();
    }

    @Test
    void whoHasNoWayOverThisGatewayIsWaitedFor() {
        shop.sayByWaha(HIDDEN, "wallet");
        shop.use(Transport.CLOUD);
        long customer = shop.number("select id from customer");
        shop.write(() -> {
            shop.useCases.correctWallet().credit("gift-1", customer, Paise.of(5_00), "a gift");
            return true;
        });
        shop.settle();
        assertEquals("WAITING_FOR_WINDOW", shop.text("select state from outbox where transfer_key is not null"));

        shop.use(Transport.WAHA);
        shop.settle();
        assertTrue(last(HIDDEN).contains("₹5.00"), last(HIDDEN));
    }
}
