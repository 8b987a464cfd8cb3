package org.relaydesk.loop;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.adapter.export.ExportDocument;
import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.query.SqlTodayQueries;
import org.relaydesk.message.Times;
import org.relaydesk.order.Order;
import org.relaydesk.query.TodayQueries.Waiting;
import org.relaydesk.review.ReviewRequest;
import org.relaydesk.support.Hooks;
import org.relaydesk.support.ManualClock;
import org.relaydesk.support.Shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A customer has an order looked at by hand: once while that is open, with his words and pictures. */
class ReviewTest extends SharedShopTest {
    ReviewTest(@TempDir Path folder) {
        super(new Shop(folder), Duration.ZERO);
    }

    /** Each on a Monday morning of its own, with a customer of its own. */
    @BeforeEach
    void begin() {
        shop.clock.set(ManualClock.MONDAY.plus(Duration.ofDays(7L * customers)));
    }

    private Order paid() {
        return shop.paid(customer, 1, 1000, "https://instagram.com/review." + customer);
    }

    private ReviewRequest review(Order order) {
        return shop.read(() -> shop.repositories.reviews().openOfOrder(order.number()).orElseThrow());
    }

    private long pictures(ReviewRequest review) {
        return shop.read(() -> shop.repositories.reviews().pictures(review.id())).size();
    }

    private long claims() {
        return shop.number("select count(*) from mismatch where customer_id = " + shop.customer(customer));
    }

    private void picture(String caption) {
        var id = shop.nextId();
        shop.graph.holds("media" + id, id.getBytes(StandardCharsets.UTF_8), "image/jpeg");
        shop.hook(Hooks.attachment(id, customer, shop.now(), "image", "media" + id, "image/jpeg", caption));
        shop.work();
    }

    @Test
    void itIsDueInThreeBusinessDaysAndTheCustomerHearsWhen() {
        var order = paid();
        shop.say(customer, "REVIEW " + order.orderId().toLowerCase(Locale.ROOT) + " only half of it arrived");

        var review = review(order);
        assertEquals("only half of it arrived", review.words());
        assertEquals(ReviewRequest.State.OPEN, review.state());
        assertEquals(shop.customer(customer), review.customerId());
        assertEquals(shop.now(), review.openedAt());
        assertNull(review.closedAt());
        // Tuesday is Guru Nanak's birthday
        var due = Instant.parse("2026-11-27T05:30:00Z").plus(Duration.between(ManualClock.MONDAY, shop.now()));
        if (customers == 1) {
            assertEquals(due, review.dueAt());
        }
        var day = new Times(ZoneId.of("Asia/Kolkata")).day(review.dueAt());
        assertEquals("Thank you. We look at *" + order.orderId() + "* by hand and answer by " + day
                + ". You can send screenshots of what is wrong.", last());
        assertTrue(!review.dueAt().isBefore(shop.now().plus(Duration.ofDays(3))), review.dueAt().toString());
        assertEquals(1, shop.number("select count(*) from book where what = 'review.opened' and order_number = " + order.number()));
    }

    @Test
    void moreWordsAreAddedToTheOpenOne() {
        var order = paid();
        shop.say(customer, "review " + order.orderId() + " half came");
        var first = review(order);
        shop.say(customer, "शिकायत " + order.orderId() + " और वे भी चले गए");
        assertEquals("half came\nऔर वे भी चले गए", review(order).words());
        assertEquals(first.id(), review(order).id());
        assertEquals(first.dueAt(), review(order).dueAt());
        assertTrue(last().startsWith("Thank you. That is added"), last());

        shop.write(() -> {
            var open = review(order);
            open.close(shop.now());
            shop.repositories.reviews().update(open);
            return true;
        });
        shop.say(customer, "review " + order.orderId() + " gone again");
        assertEquals("gone again", review(order).words());
        assertEquals(2, shop.number("select count(*) from review_request where order_number = " + order.number()));
    }

    @Test
    void whatIsMissingIsAskedFor() {
        var order = paid();
        shop.say(customer, "review");
        assertTrue(last().startsWith("Which order, and what is wrong with it?"), last());
        shop.say(customer, "review it please");
        assertTrue(last().startsWith("Which order, and what is wrong with it?"), last());
        shop.say(customer, "review " + order.orderId());
        assertTrue(last().startsWith("What is wrong with *" + order.orderId() + "*?"), last());
        shop.say(customer, "review SMM99999 half came");
        assertEquals("You have no order \"SMM99999\". Write *orders* to see yours.", last());
        var unpaid = shop.ask(customer, 1, 100, "https://instagram.com/unpaid");
        shop.say(customer, "review " + unpaid.order() + " nothing came");
        assertTrue(last().startsWith("*" + unpaid.order() + "* is not paid"), last());
        assertEquals(0, shop.number("select count(*) from review_request where customer_id = " + shop.customer(customer)));
    }

    @Test
    void picturesBelongToItWhileNoPaymentIsAwaited() {
        var order = paid();
        shop.clock.pass(Duration.ofMinutes(5));
        shop.say(customer, "review " + order.orderId() + " half came");
        var review = review(order);
        picture("");
        picture("this one is gone");
        assertEquals(2, pictures(review));
        assertEquals("half came\nthis one is gone", review(order).words());
        assertEquals(0, claims());
        assertTrue(last().startsWith("Thank you. That is added to your request about *" + order.orderId()), last());

        // one that waits for its payment has the picture
        shop.clock.pass(Duration.ofMinutes(1));
        var unpaid = shop.ask(customer, 1, 100, "https://instagram.com/unpaid");
        picture("paid");
        assertEquals(1, claims());
        assertTrue(last().startsWith("Thank you. We check your payment for *" + unpaid.order()), last());
        // and so has a payment that was made since
        shop.credit(unpaid.amount(), shop.utr());
        shop.clock.pass(Duration.ofMinutes(1));
        picture("here is the payment");
        assertEquals(2, pictures(review));
        // a day later nobody means that payment any more
        shop.clock.pass(Duration.ofHours(25));
        picture("still gone");
        assertEquals(3, pictures(review));
    }

    @Test
    void ofTwoReviewsThePictureGoesToTheOneThatIsNamed() {
        var one = paid();
        var two = shop.paid(customer, 1, 500, "https://instagram.com/two");
        shop.clock.pass(Duration.ofMinutes(1));
        shop.say(customer, "review " + one.orderId() + " half came");
        shop.say(customer, "review " + two.orderId() + " none came");
        picture("for " + one.orderId());
        picture("");
        assertEquals(1, pictures(review(one)));
        assertEquals(1, pictures(review(two)));
    }

    @Test
    void withoutAReviewAPictureIsAClaimAsEver() {
        paid();
        picture("");
        assertEquals(1, claims());
    }

    @Test
    void theSellerSeesItOnTodayAndInTheExport() {
        var order = paid();
        var today = new SqlTodayQueries(shop.open.store().repository(Sql::new), ZoneId.of("Asia/Kolkata"), shop.clock);
        long before = shop.read(() -> today.counts()).reviews();
        shop.say(customer, "review " + order.orderId() + " half came");
        assertEquals(before + 1, shop.read(() -> today.counts()).reviews());
        var line = shop.read(() -> today.today()).waiting().stream()
                .filter(w -> w.kind() == Waiting.Kind.REVIEW && order.orderId().equals(w.order())).findFirst().orElseThrow();
        assertEquals(review(order).dueAt(), line.dueAt());
        assertEquals(review(order).id(), line.id());

        var exported = exported().getAsJsonArray("reviews").asList().stream().map(e -> e.getAsJsonObject())
                .filter(r -> r.get("order").getAsString().equals(order.orderId())).findFirst().orElseThrow();
        assertEquals("OPEN", exported.get("state").getAsString());
        assertEquals("half came", exported.get("words").getAsString());
        assertEquals(shop.customer(customer), exported.get("customer").getAsLong());
        assertTrue(exported.get("dueAt").getAsString().endsWith("+05:30") && !exported.has("closedAt"), exported.toString());
    }

    private JsonObject exported() {
        var text = new StringWriter();
        var document = new ExportDocument(shop.open.store().repository(Sql::new), ZoneId.of("Asia/Kolkata"));
        shop.read(() -> {
            try {
                document.write(text);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return JsonParser.parseString(text.toString()).getAsJsonObject();
    }
}
