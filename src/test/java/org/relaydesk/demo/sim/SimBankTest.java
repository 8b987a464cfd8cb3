package org.relaydesk.demo.sim;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.relaydesk.adapter.bank.BankReading;
import org.relaydesk.adapter.bank.SmsPayload;
import org.relaydesk.adapter.bank.SmsReader;
import org.relaydesk.adapter.listener.Listener;
import org.relaydesk.adapter.listener.ListenerSecrets;
import org.relaydesk.adapter.listener.ListenerSettings;
import org.relaydesk.money.Paise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SimBankTest {
    private static final ZoneId INDIA = ZoneId.of("Asia/Kolkata");
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T05:28:00Z"));

    @ParameterizedTest
    @EnumSource
    void theProgramReadsEveryBanksWords(BankWords bank) {
        var text = bank.say(Paise.of(12_345_678), LocalDate.of(2026, 11, 23), "fitdaily@oksbi", "632714905518");
        var notice = assertInstanceOf(
                BankReading.Credit.class, SmsReader.read(new SmsPayload(bank.header(), text, ""))).notice();

        assertEquals(Paise.of(12_345_678), notice.amount());
        assertEquals("632714905518", notice.reference());
        assertEquals("fitdaily@oksbi", notice.payer());
        assertEquals(LocalDate.of(2026, 11, 23), notice.bankDate());
    }

    @Test
    void forwardsTheSmsWithItsToken() throws IOException {
        var kept = new ArrayList<byte[]>();
        try (var listener = Listener.open(
                        ListenerSettings.loopback(0), () -> new ListenerSecrets(null, null, "demo-sms"),
                        (source, key, body, type) -> {
                            kept.add(body);
                            return CompletableFuture.completedFuture(null);
                        },
                        Map::of, () -> "", CLOCK);
                var bank = new SimBank("demo-sms", INDIA, CLOCK);
                var stranger = new SimBank("wrong", INDIA, CLOCK)) {
            var address = URI.create("http://127.0.0.1:" + listener.port() + "/bank/sms");
            bank.connect(address);
            stranger.connect(address);

            bank.credit(BankWords.HDFC, Paise.of(8_800), "reelhouse@ybl", "632714118822");
            var sms = SmsPayload.parse(kept.getFirst(), "application/json");
            assertEquals("VM-HDFCBK-S", sms.sender());
            assertEquals(Long.toString(CLOCK.millis()), sms.received());
            assertThrows(IllegalStateException.class,
                    () -> stranger.credit(BankWords.HDFC, Paise.of(1), "a@ybl", "632714118823"));
            assertEquals(1, kept.size());
        }
    }
}
