package org.relaydesk.loop;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.query.SqlMismatchQueries;
import org.relaydesk.mismatch.Mismatch;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.proof.Box;
import org.relaydesk.proof.Mark;
import org.relaydesk.proof.PictureEye;
import org.relaydesk.proof.PictureEye.Look;
import org.relaydesk.proof.Sight;
import org.relaydesk.proof.TextLine;
import org.relaydesk.query.MismatchQueries.Check;
import org.relaydesk.query.MismatchQueries.Detail;
import org.relaydesk.support.Hooks;
import org.relaydesk.work.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A picture arrives, is read, and what it says is compared; nothing moves by it. */
class ScreenshotTest extends ShopTest {
    private static final String ASHA = "919800000001";
    private static final String RAVI = "919800000002";

    private void picture(String from, String media) {
        shop.graph.holds(media, ("picture " + media).getBytes(StandardCharsets.UTF_8), "image/png");
        shop.hook(Hooks.attachment(shop.nextId(), from, shop.now(), "image", media, "image/png", ""));
        shop.work();
    }

    /** Sees these words one below the other. */
    private static PictureEye sees(String... words) {
        var lines = new java.util.ArrayList<TextLine>();
        for (var word : words) {
            lines.add(new TextLine(word, new Box(100, 100 + 60 * lines.size(), 300, 40)));
        }
        return _ -> new Look.Seen(new Sight(1080, 2400, List.copyOf(lines), List.of()), 900, new byte[0]);
    }

    private Mismatch only() {
        var open = shop.read(() -> shop.repositories.mismatches().open());
        assertEquals(1, open.size());
        return open.getFirst();
    }

    private Detail detail(long id) {
        var queries = new SqlMismatchQueries(
                shop.open.store().repository(Sql::new), shop.files, shop.open.configuration().store());
        return shop.read(() -> queries.detail(id).orElseThrow());
    }

    private List<String> checks(long id) {
        return detail(id).checks().stream().map(Check::code).toList();
    }

    @Test
    void aPictureIsReadAndItsCreditFound() {
        var asked = shop.ask(ASHA, 1, 1000, "https://www.instagram.com/asha.example");
        var utr = shop.utr();
        picture(ASHA, "shot1");
        assertEquals("WAITING", detail(only().id()).pictures().getFirst().reading().state());
        var paid = Paise.of(asked.amount().value() - 250);
        assertEquals(1, shop.readPictures(sees(
                "To: Somebody", shop.open.configuration().store().upiId(), Rupees.text(paid), "Completed", "UTR: " + utr)));
        var mismatch = only();
        assertNull(mismatch.claimed());
        var reading = detail(mismatch.id()).pictures().getFirst().reading();
        assertEquals("READ", reading.state());
        assertEquals(Long.toString(paid.value()), reading.marks().getFirst().value());
        assertTrue(checks(mismatch.id()).containsAll(List.of("claim-read", "utr-unknown", "payee-ours", "proof-amount-other")));
        // the bank tells later: by the UTR on the picture the two are one item
        shop.credit(paid, utr);
        assertEquals(mismatch.id(), only().id());
        assertNotNull(only().creditId());
        assertTrue(checks(mismatch.id()).contains("utr-in-feed"));
        assertEquals(Paise.ZERO, shop.wallet(ASHA));
        assertEquals(List.of(), shop.findings());
        assertEquals(0, shop.readPictures(sees()));
    }

    @Test
    void theBankMayHaveToldBefore() {
        shop.ask(ASHA, 1, 1000, "https://www.instagram.com/asha.example");
        var utr = shop.utr();
        shop.credit(Paise.of(77_700), utr);
        picture(ASHA, "shot1");
        assertEquals(2, shop.read(() -> shop.repositories.mismatches().open()).size());
        shop.readPictures(sees("₹777.00", "Completed", "UTR: " + utr));
        assertNotNull(only().creditId());
        assertEquals(List.of(), shop.findings());
    }

    @Test
    void whatDidNotHappenIsNoClaim() {
        shop.ask(ASHA, 1, 1000, "https://www.instagram.com/asha.example");
        var utr = shop.utr();
        shop.credit(Paise.of(77_700), utr);
        picture(ASHA, "shot1");
        shop.readPictures(sees("₹777.00", "Payment failed", "UTR: " + utr));
        var open = shop.read(() -> shop.repositories.mismatches().open());
        assertEquals(2, open.size());
        var claim = open.stream().filter(m -> m.customerId() != null).findFirst().orElseThrow();
        assertTrue(checks(claim.id()).contains("proof-failed"));
    }

    @Test
    void theSamePaymentOnAnotherPictureIsTold() {
        shop.ask(ASHA, 1, 1000, "https://www.instagram.com/asha.example");
        shop.ask(RAVI, 1, 1000, "https://www.instagram.com/ravi.example");
        var utr = shop.utr();
        picture(ASHA, "shot1");
        shop.readPictures(sees("₹777.00", "Completed", "UTR: " + utr));
        picture(RAVI, "shot2");
        shop.readPictures(sees("₹777.00", "Completed", "UTR: " + utr));
        long ravi = shop.customer(RAVI);
        var second = shop.read(() -> shop.repositories.mismatches().openOf(ravi)).getFirst();
        var told = detail(second.id()).checks().stream().filter(c -> c.code().equals("picture-same-payment")).findFirst().orElseThrow();
        assertEquals(Check.Verdict.BAD, told.verdict());
        assertNotNull(detail(second.id()).pictures().getFirst().reading().like());
    }

    @Test
    void whatFailsIsTriedThreeTimesAndThenSaidSo() {
        shop.ask(ASHA, 1, 1000, "https://www.instagram.com/asha.example");
        picture(ASHA, "shot1");
        for (int i = 0; i < 3; i++) {
            assertEquals(1, shop.readPictures(_ -> new Look.Failed("broke off")));
            assertEquals(0, shop.readPictures(_ -> new Look.Failed("broke off")));
            shop.clock.pass(java.time.Duration.ofMinutes(10));
        }
        assertEquals(0, shop.readPictures(_ -> new Look.Failed("broke off")));
        assertEquals("FAILED", detail(only().id()).pictures().getFirst().reading().state());
    }

    @Test
    void theSellersWordStandsAndIsInTheBook() {
        shop.ask(ASHA, 1, 1000, "https://www.instagram.com/asha.example");
        picture(ASHA, "shot1");
        shop.readPictures(sees("Some words"));
        long id = only().id();
        var sha = detail(id).pictures().getFirst().sha256();
        var utr = shop.utr();
        var correct = shop.useCases.correctReading();
        shop.write(() -> {
            correct.handle(id, sha, Map.of(Mark.Kind.AMOUNT, "777", Mark.Kind.UTR, utr));
            return true;
        });
        var marks = detail(id).pictures().getFirst().reading().marks();
        assertEquals(List.of("77700", utr), marks.stream().map(m -> m.value()).toList());
        assertTrue(marks.stream().allMatch(m -> m.byHand()));
        assertEquals(1, shop.number("select count(*) from book where what = 'picture.corrected'"));
        assertThrows(Refused.class, () -> shop.write(() -> {
            correct.handle(id, sha, Map.of(Mark.Kind.UTR, "12"));
            return true;
        }));
        assertEquals(List.of(), shop.findings());
    }
}
