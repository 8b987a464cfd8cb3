package org.relaydesk.customer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.customer.Identity.Kind;
import org.relaydesk.message.Transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ReachTest {
    private static final Identity NUMBER = new Identity(Kind.WA_ID, "919800000001", 1);
    private static final Identity USER = new Identity(Kind.USER_ID, "IN.77", 1);
    private static final Identity HIDDEN = new Identity(Kind.WAHA, "184069530861739@lid", 1);

    private static Identity seen(Kind kind, String knownAs, long at) {
        var identity = new Identity(kind, knownAs, 1);
        identity.seen(Instant.ofEpochSecond(at));
        return identity;
    }

    @Test
    void eachGatewayHasItsOwnWay() {
        assertEquals(Optional.of("919800000001"), Reach.of(Transport.CLOUD, List.of(USER, NUMBER, HIDDEN)));
        assertEquals(Optional.of("IN.77"), Reach.of(Transport.CLOUD, List.of(USER, HIDDEN)));
        assertEquals(Optional.empty(), Reach.of(Transport.CLOUD, List.of(HIDDEN)));
        assertEquals(Optional.of("184069530861739@lid"), Reach.of(Transport.WAHA, List.of(USER, NUMBER, HIDDEN)));
        assertEquals(Optional.of("919800000001@c.us"), Reach.of(Transport.WAHA, List.of(USER, NUMBER)));
        assertEquals(Optional.empty(), Reach.of(Transport.WAHA, List.of(USER)));
    }

    @Test
    void ofSeveralTheOneThatHeWroteFromLast() {
        assertEquals(Optional.of("919800000002"), Reach.of(Transport.CLOUD, List.of(
                seen(Kind.WA_ID, "919800000001", 5), seen(Kind.WA_ID, "919800000002", 9), NUMBER)));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            919876543210,  +919876543210
            971501234567,  +971501234567
            12025550123,   +12025550123
            9,             +9
            -,             -
            """)
    void aWhatsAppIdIsANumberOfTheWorlds(String waId, String phone) {
        assertEquals(Optional.ofNullable(phone), Phone.ofWhatsApp(waId));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            Fit Daily, +919876543814, Fit Daily
            -,         +919876543814, +91 98••• ••814
            -,         +12025550123,  +1 20••• ••123
            -,         +9715012345,   +971 50••• ••345
            -,         +9,            +9
            -,         -,             ?
            """)
    void aNumberIsShownWithItsMiddleHidden(String name, String phone, String shown) {
        assertEquals(shown, ShownName.of(name, phone));
    }
}
