package org.relaydesk.loop;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.money.Paise;
import org.relaydesk.order.OrderStatus;
import org.relaydesk.payment.CreditNotice;
import org.relaydesk.support.FromBank;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The cases of src/docs/payments.md that BankCreditTest, TopUpTest and WitnessTest have not. */
class PaymentCasesTest extends SharedShopTest {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");

    PaymentCasesTest(@TempDir Path folder) {
        super(new Shop(folder), Duration.ofMinutes(10));
    }

    private Shop.Asked ask() {
        return shop.ask(customer, 1, 1000, "https://instagram.com/case" + customers);
    }

    private void pay(Paise amount, @Nullable String utr, @Nullable String payer) {
        shop.write(() -> shop.useCases.recordBankCredit().handle(new CreditNotice(
                amount, utr, utr, payer, "4321", LocalDate.ofInstant(shop.now(), INDIA), null, FromBank.sms("words")), "m" + utr));
        shop.work();
    }

    private OrderStatus status(Shop.Asked asked) {
        return shop.order(asked.order()).status();
    }

    private String why(String utr) {
        return shop.text("select state || ' ' || coalesce(why, '') from bank_credit where reference = '" + utr + "'") + "";
    }

    private long items(String state) {
        return shop.number("select count(*) from mismatch where state = '" + state + "' and customer_id = " + shop.customer(customer));
    }

    @Test
    void expiredAndTheServiceIsGone() {
        var asked = shop.ask(customer, 2, 1000, "https://instagram.com/gone");
        shop.close(Duration.ofMinutes(30));
        shop.sql("update service set on_sale = false where number = 2");
        var utr = shop.utr();
        shop.credit(asked.amount(), utr);
        shop.sql("update service set on_sale = true where number = 2");
        assertEquals(OrderStatus.EXPIRED, status(asked));
        assertEquals("UNMATCHED SERVICE_GONE", why(utr));
    }

    @Test
    void withdrawnByTheCustomer() {
        var asked = ask();
        shop.say(customer, "cancel " + asked.order());
        assertTrue(shop.told(customer).getLast().contains("is cancelled. Nothing is to be paid"), shop.told(customer).getLast());
        var utr = shop.utr();
        shop.credit(asked.amount(), utr);
        assertEquals(OrderStatus.EXPIRED, status(asked));
        assertEquals("UNMATCHED WITHDRAWN", why(utr));
    }

    @Test
    void tooLittleAndTooMuch() {
        var asked = ask();
        var little = shop.utr();
        var much = shop.utr();
        shop.credit(asked.amount().minus(Paise.of(5_000)), little);
        shop.credit(asked.amount().plus(Paise.of(5_000)), much);
        assertEquals(OrderStatus.AWAITING_PAYMENT, status(asked));
        assertEquals("UNMATCHED NO_REQUEST", why(little));
        assertEquals("UNMATCHED NO_REQUEST", why(much));
    }

    /** The amount is what a payment is known by, not who pays: a friend's address, a stranger's, or none. */
    @Test
    void fromAnothersUpiOrByAStranger() {
        var asked = ask();
        pay(asked.amount(), shop.utr(), "friend.of.asha@oksbi");
        assertEquals(OrderStatus.WITH_PROVIDER, status(asked));

        customer = "9198000003" + (50 + customers);
        var next = shop.ask(customer, 1, 1000, "https://instagram.com/stranger" + customers);
        pay(next.amount(), shop.utr(), null);
        assertEquals(OrderStatus.WITH_PROVIDER, status(next));
        assertEquals("friend.of.asha@oksbi", shop.text("select payer from bank_credit where order_number = "
                + shop.order(asked.order()).number()), "the seller sees who paid");
    }

    @Test
    void whatTheCustomerClaimedIsClosedWhenTheExactPaymentCame() {
        var asked = ask();
        shop.say(customer, "support I paid, UTR 612345678901");
        assertEquals(1, items("OPEN"));
        shop.credit(asked.amount(), "612345678901");
        assertEquals(OrderStatus.WITH_PROVIDER, status(asked));
        assertEquals(0, items("OPEN"));
        assertEquals(1, items("WITHDRAWN"));
        assertEquals(1, shop.number("select count(*) from book where what = 'mismatch.withdrawn' and order_number = "
                + shop.order(asked.order()).number()));
    }

    /** He paid wrongly first: that money is still his, and the item stays. */
    @Test
    void aClaimThatHasFoundOtherMoneyStays() {
        var asked = ask();
        var wrong = asked.amount().plus(Paise.of(700));
        shop.credit(wrong, shop.utr());
        shop.say(customer, "support I paid " + wrong);
        shop.credit(asked.amount(), shop.utr());
        assertEquals(OrderStatus.WITH_PROVIDER, status(asked));
        assertEquals(1, items("OPEN"));
    }

    @Test
    void manyUnpaidOrdersAreEnough() {
        for (int i = 0; i < 5; i++) {
            shop.ask(customer, 3, 1000 + 50L * i, "https://youtube.com/many" + i);
        }
        shop.say(customer, "buy 3 100 https://youtube.com/one.more");
        shop.press(customer, "pay_upi");
        assertTrue(shop.told(customer).getLast().startsWith("You have many unpaid orders already"), shop.told(customer).getLast());
        assertEquals(5, shop.number("select count(*) from customer_order where customer_id = " + shop.customer(customer)));
    }
}
