package org.relaydesk.adapter.mail;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.settings.Configuration.Mailbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whose Authentication-Results are believed. */
class OwnServerTest {
    private static OwnServer of(String host, String user, String... servers) {
        return OwnServer.of(new Mailbox(host, 993, true, user, "p", "INBOX", Set.of("bank.example"), Set.of(servers), Set.of()));
    }

    /** @param ids the topmost of each mail, oldest first; {@code -} for none */
    private static Stamps stamps(String... ids) {
        var stamps = new Stamps();
        for (var id : ids) {
            stamps.see(id.equals("-") ? List.of() : List.of(id + "; none"));
        }
        return stamps;
    }

    @ParameterizedTest
    @CsvSource({
        "imap.gmail.com, mx.google.com, true", "imap.gmail.com, mx.google.com.thief.example, false",
        "imap.gmail.com, thief.example, false", "imap.gmail.com, '', false", "notgmail.com, mx.google.com, false",
        "imap.zoho.in, mx.zohomail.in, true", "imap.zoho.in, mx.google.com, false",
        "outlook.office365.com, '', true", "outlook.office365.com, x.example, false",
        "imap.mail.yahoo.com, atlas-1.v2-mail.omega.yahoo.com, true", "imap.mail.yahoo.com, thief.yahoo.example, false",
        "imap.fastmail.com, mx6.messagingengine.com, true"
    })
    void bigProvidersAreKnown(String host, String id, boolean own) {
        assertEquals(own, of(host, "seller").isOwn(id, stamps("thief.example", "thief.example")));
        assertFalse(of(host, "seller").learns() && own, "nothing is asked of other mails");
    }

    @Test
    void whatTheSellerSetsIsBelievedAndNothingElse() {
        var own = of("imap.gmail.com", "seller", "mx.shop.example");
        assertTrue(own.isOwn("mx.shop.example", stamps()));
        assertFalse(own.isOwn("mx.google.com", stamps("mx.google.com", "mx.google.com", "mx.google.com")));
    }

    @Test
    void aServerOfItsOwnDomainIsBelievedUnlessItSignsNothing() {
        var own = of("mail.shop.co.in", "seller@shop.co.in");
        assertTrue(own.isOwn("mx.shop.co.in", stamps("mx.shop.co.in")));
        assertFalse(own.isOwn("mx.thief.co.in", stamps("mx.thief.co.in")), "another owner under the same country");
        assertTrue(own.isOwn("mx.shop.co.in", stamps("mx.shop.co.in", "-", "mx.shop.co.in", "mx.shop.co.in", "-")));
        assertFalse(own.isOwn("mx.shop.co.in", stamps("-", "-", "-", "-", "-", "mx.shop.co.in")), "it does not sign: this one is forged");
        assertTrue(of("imap.host.example", "seller@shop.example").isOwn("mx.shop.example", stamps("mx.shop.example")));
    }

    @Test
    void aForeignNameIsBelievedOnceTheMailboxShowsIt() {
        var own = of("imap.host.example", "seller");
        assertFalse(own.isOwn("mx.filter.example", stamps("mx.filter.example")));
        var four = "mx.filter.example,mx.filter.example,mx.filter.example,mx.filter.example";
        assertTrue(own.isOwn("mx.filter.example", stamps((four + ",-").split(",", -1))));
        assertFalse(own.isOwn("mx.filter.example", stamps((four + ",-,-").split(",", -1))));
        assertFalse(own.isOwn("thief.example", stamps((four + ",thief.example").split(",", -1))));
    }

    @Test
    void onThisMachineTheUsualNameIsBelieved() {
        for (var host : List.of("127.0.0.1", "localhost", "::1", "192.168.1.5")) {
            var own = of(host, "seller");
            assertTrue(own.isOwn("mx.shop.example", stamps("-", "-", "mx.shop.example")), host);
            assertTrue(own.isOwn("mx.shop.example", stamps("mx.shop.example", "thief.example")));
            assertFalse(own.isOwn("thief.example", stamps("mx.shop.example", "thief.example")));
            assertFalse(own.isOwn("thief.example", stamps("-")));
        }
    }

    @Test
    void onlyTheNewestMailsTell() {
        var stamps = new Stamps();
        for (int i = 0; i < 2 * Stamps.MOST; i++) {
            stamps.see(List.of((i < Stamps.MOST ? "old.example" : "new.example") + "; none"));
        }
        assertEquals("new.example", stamps.usual().orElseThrow());
        assertEquals(100, stamps.share("new.example"::equals));
    }
}
