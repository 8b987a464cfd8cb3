package org.relaydesk.adapter.mail;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What a receiving server says, and whether that makes a mail of alerts@bank.example one of the bank's. */
class AuthResultsTest {
    private static final String FROM = "Bank Alerts <alerts@bank.example>";
    private static final MailCheck CHECK = new MailCheck(Set.of("bank.example", "pay.bank.example"), Set.of());

    private static String verdict(String from, List<String> results, @Nullable String server) {
        return switch (CHECK.check(List.of(from), List.of(), results, server)) {
            case MailCheck.Believed(var sender, var trust) -> trust.name();
            case MailCheck.Refused(var reason) -> reason.name();
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        // as the big ones write it
        "mx.google.com; dkim=pass header.i=@bank.example header.s=k1 header.b=\"Ab/+c=\"; spf=pass (google.com: domain of b@bounce.example designates 192.0.2.1 as permitted sender) smtp.mailfrom=b@bounce.example; dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=bank.example | DKIM",
        "mx.google.com; arc=pass (i=1); dkim=pass header.i=@mailer.example; dkim=pass header.i=@bank.example; dmarc=pass header.from=bank.example | DKIM",
        "mx.google.com; spf=pass smtp.mailfrom=bank.example; dmarc=pass (p=REJECT) header.from=bank.example | DMARC",
        "mx.google.com; dkim=pass header.i=@mailer.example; dmarc=pass header.from=bank.example | DMARC",
        "mx.google.com 1; dkim=pass header.d=bank.example | DKIM",
        "MX.Google.COM; DKIM=Pass Header.D=BANK.example | DKIM",
        "mx.google.com; dkim/1=pass reason=\"good; really\" header.d=bank.example | DKIM",
        "(a (nested) comment; dkim=fail) mx.google.com (x) ; (y) dkim (z) = (w) pass (v) header.d (u) = bank.example | DKIM",
        "mx.google.com; dkim=pass header.d=\"bank.example\" | DKIM",
        "mx.google.com; dkim=pass header.i=\"no reply\"@bank.example | DKIM",
        "mx.google.com; dkim=fail header.d=mailer.example; dkim=pass header.d=bank.example | DKIM",
        // none of the bank's
        "mx.google.com; none | NOT_PROVEN",
        "mx.google.com | NOT_PROVEN",
        "mx.google.com; dkim=fail header.d=bank.example | NOT_PROVEN",
        "mx.google.com; dkim=neutral header.d=bank.example; spf=pass smtp.mailfrom=bank.example | NOT_PROVEN",
        "mx.google.com; dkim=permerror header.d=bank.example; dmarc=none header.from=bank.example | NOT_PROVEN",
        "mx.google.com; dkim=pass; spf=pass; dmarc=bestguesspass header.from=bank.example | NOT_PROVEN",
        "mx.google.com; dkim=pass | NOT_PROVEN",
        "mx.google.com; dmarc=pass | NOT_PROVEN",
        "mx.google.com; spf=pass smtp.mailfrom=alerts@bank.example | NOT_PROVEN",
        "mx.google.com; dkim=pass header.d=thief.example | NOT_PROVEN",
        "mx.google.com; dkim=pass header.d=bank.example.thief.example | NOT_PROVEN",
        "mx.google.com; dkim=pass header.d=notbank.example | NOT_PROVEN",
        "mx.google.com; dkim=pass header.d=pay.bank.example | NOT_PROVEN",
        "mx.google.com; dkim=pass header.d=example | NOT_PROVEN",
        "mx.google.com; dkim=pass header.i=@bank.example header.d=thief.example | NOT_PROVEN",
        "mx.google.com; dkim=pass header.d=thief.example header.d=bank.example | NOT_PROVEN",
        "mx.google.com; dkim=pass header.i=\"a@bank.example\"@thief.example | NOT_PROVEN",
        "mx.google.com; dkim=pass (header.d=bank.example) header.d=thief.example | NOT_PROVEN",
        "mx.google.com; dkim=fail (dkim=pass header.d=bank.example) header.d=bank.example | NOT_PROVEN",
        "mx.google.com; spf=fail smtp.mailfrom=\"x; dkim=pass header.d=bank.example\"@thief.example | NOT_PROVEN",
        "mx.google.com; spf=fail (domain of \"x; dkim=pass header.d=bank.example) smtp.mailfrom=thief.example | NOT_PROVEN",
        "mx.google.com; x-dkim=pass header.d=bank.example; dkim-adsp=pass header.d=bank.example | NOT_PROVEN",
        "mx.google.com; dkim=passed header.d=bank.example | NOT_PROVEN",
        "mx.google.com; dmarc=pass header.from=thief.example | NOT_PROVEN",
        "mx.google.com; dmarc=pass header.from=pay.bank.example | NOT_PROVEN",
        "mx.google.com; dmarc=fail (p=NONE) header.from=bank.example | DMARC_FAILED",
        "mx.google.com; dkim=pass header.d=bank.example; dmarc=fail header.from=bank.example | DMARC_FAILED",
        "mx.google.com; dmarc=pass header.from=bank.example; dmarc=fail header.from=bank.example | DMARC_FAILED",
        // somebody else's word
        "thief.example; dkim=pass header.d=bank.example | OTHER_SERVER",
        "mx.google.com.thief.example; dkim=pass header.d=bank.example | OTHER_SERVER",
        "\"mx.google.com \"; dkim=pass header.d=bank.example | OTHER_SERVER",
        "dkim=pass header.d=bank.example | OTHER_SERVER",
        "; dkim=pass header.d=bank.example | OTHER_SERVER",
        // no word at all
        "mx.google.com; (dkim=pass header.d=bank.example | RESULTS_UNCLEAR",
        "mx.google.com; dkim=pass header.d=\"bank.example | RESULTS_UNCLEAR",
        "mx.google.com; dkim=pass header.d=bank.example ( \\ | RESULTS_UNCLEAR"
    })
    void oneHeaderOfTheReceivingServer(String header, String verdict) {
        assertEquals(verdict, verdict(FROM, List.of(header), "mx.google.com"));
    }

    @Test
    void foldsAreWhiteSpace() {
        assertEquals("DKIM", verdict(FROM,
                List.of("mx.google.com;\r\n\tdkim=pass\r\n header.i=@bank.example\r\n  header.s=k1;\r\n spf=none"), "mx.google.com"));
    }

    /** Outlook names no server: then the header must name none. */
    @Test
    void outlookNamesNoServer() {
        var outlook = "spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=bank.example; dkim=pass (signature was verified) header.d=bank.example;dmarc=pass action=none header.from=bank.example;compauth=pass reason=100";
        assertEquals("DKIM", verdict(FROM, List.of(outlook), ""));
        assertEquals("OTHER_SERVER", verdict(FROM, List.of("x; " + outlook), ""));
    }

    @Test
    void onlyTheTopmostHeaderCounts() {
        var good = "mx.google.com; dkim=pass header.d=bank.example";
        var bad = "mx.google.com; dkim=fail header.d=bank.example";
        assertEquals("DKIM", verdict(FROM, List.of(good, bad), "mx.google.com"));
        assertEquals("NOT_PROVEN", verdict(FROM, List.of(bad, good), "mx.google.com"));
        assertEquals("OTHER_SERVER", verdict(FROM, List.of("relay.example; none", good), "mx.google.com"));
        assertEquals("NO_RESULTS", verdict(FROM, List.of(), "mx.google.com"));
        assertEquals("OTHER_SERVER", verdict(FROM, List.of(good), null), "a mail whose server nobody knows");
    }

    /** A domain speaks for what lies below it where the seller lists that; nothing speaks for what lies above. */
    @Test
    void aDomainSpeaksForItsSubdomains() {
        assertEquals("DKIM", verdict("a@pay.bank.example", List.of("mx; dkim=pass header.d=bank.example"), "mx"));
        assertEquals("DKIM", verdict("a@pay.bank.example", List.of("mx; dkim=pass header.d=pay.bank.example"), "mx"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "alerts@bank.example | alerts@bank.example",
        "Bank <Alerts@BANK.example> | alerts@bank.example",
        "\"Alerts, Bank\" <alerts@bank.example> | alerts@bank.example",
        "=?UTF-8?B?QmFuaw==?= <alerts@bank.example> | alerts@bank.example",
        "alerts@bank.example (the bank) | alerts@bank.example",
        "\"alerts@bank.example\" <x@thief.example> | x@thief.example",
        "=?UTF-8?Q?alerts=40bank.example?= <x@thief.example> | x@thief.example",
        "alerts@bank.example.thief.example | alerts@bank.example.thief.example",
        // not plainly one address
        "alerts@bank.example, x@thief.example | -",
        "Banks: alerts@bank.example, x@thief.example; | -",
        "Bank: alerts@bank.example; | -",
        "alerts@bank.example <x@thief.example> | x@thief.example",
        "<alerts@bank.example> <x@thief.example> | -",
        "\"x@thief.example\"@bank.example | -",
        "alerts@bank.example@thief.example | -",
        "<@thief.example:alerts@bank.example> | -",
        "alerts@bänk.example | -",
        "alerts@[192.0.2.1] | -",
        "alerts | -",
        "~~ | -"
    })
    void theSenderIsOnePlainAddress(String header, String address) {
        assertEquals(address, Sender.of(List.of(header)).map(Sender::address).orElse("-"));
        assertEquals("-", Sender.of(List.of(header, header)).map(Sender::address).orElse("-"), "a second From");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "alerts@bank.example | true",
        "friend@home.example | false",
        "\"alerts@bank.example\" <friend@home.example> | false",
        "alerts@other.bank.example | false",
        "alerts@bank.example, x@thief.example | true",
        "a, b | false"
    })
    void privateMailIsNotLookedAt(String header, boolean concerns) {
        assertEquals(concerns, Sender.concerns(List.of(header), Set.of("bank.example")));
    }

    @Test
    void otherDomainsAndUnclearSendersAreRefusedBeforeAnythingElse() {
        var good = List.of("mx; dkim=pass header.d=thief.example; dmarc=pass header.from=thief.example");
        assertEquals("FROM_OTHER", verdict("alerts@thief.example", good, "mx"));
        assertEquals("FROM_OTHER", verdict("alerts@sub.bank.example", good, "mx"));
        assertEquals("FROM_UNCLEAR", verdict("alerts@bank.example, x@thief.example", good, "mx"));
    }

    /** Anybody can send on what his own bank wrote to him, signature and all. */
    @ParameterizedTest
    @CsvSource({"seller@gmail.com, true", "Sel.Ler+bank@googlemail.com, true", "other@gmail.com, false", "seller@home.example, false"})
    void itMustBeWrittenToTheSeller(String to, boolean believed) {
        var check = new MailCheck(Set.of("bank.example"), Set.of("seller@gmail.com"));
        var verdict = check.check(List.of(FROM), List.of(to), List.of("mx; dkim=pass header.d=bank.example"), "mx");
        assertEquals(believed, verdict instanceof MailCheck.Believed, verdict.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "\"", "a (b", "a; b=\"c", "\\(", "()", ""})
    void whatDoesNotEndIsNoHeader(String value) {
        assertThrows(IllegalArgumentException.class, () -> AuthResults.parse(value));
    }

    @Test
    void endlessHeadersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> AuthResults.parse("mx; " + "(".repeat(10_000)));
        assertThrows(IllegalArgumentException.class, () -> AuthResults.parse("mx; " + "a=b ".repeat(10_000)));
    }
}
