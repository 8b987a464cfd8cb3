package org.relaydesk.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.check.SqlLedgerCheck;
import org.relaydesk.app.RelayService;
import org.relaydesk.demo.story.StoryFailed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** The whole demo without a window: the real service over loopback HTTP between the simulators. */
class StoryTest {
    private static final String STORY = """
            SMM10201 ordered by Fit Daily: 1,000 Instagram Followers for ₹149.54
            SMM10201 paid: ₹149.54 matched by UTR 632753592769
            SMM10201 sent to bulkpanel as 23501
            SMM10202 ordered by Cafe Blue: 10,000 Instagram Reels Views for ₹59.13
            SMM10202 paid: ₹59.13 matched by UTR 632714358255
            SMM10202 sent to bulkpanel as 23502
            SMM10203 ordered by Bike Club: 500 Facebook Page Likes for ₹95.45
            SMM10203 paid: ₹95.45 matched by UTR 632773084725
            SMM10203 sent to smmfast as 88210
            SMM10201 partial: 157 of 1,000 not delivered
            SMM10201 refunded: ₹23.48 to the wallet
            SMM10201 customer told
            SMM10202 completed
            SMM10202 customer told
            SMM10203 cancelled by the provider
            SMM10203 refunded: ₹95.45 to the wallet
            SMM10203 customer told
            SMM10177 refill asked for by Book Nook
            SMM10177 refill taken by bulkpanel
            SMM10177 customer told
            SMM10204 ordered by Bike Club: 10,000 Instagram Reels Views for ₹59.00
            SMM10204 paid: ₹59.00 from the wallet
            SMM10204 sent to bulkpanel as 23503
            SMM10205 ordered by Fit Daily: 1,000 Instagram Followers for ₹149.86
            SMM10205 not paid: ₹149.00 came instead of ₹149.86, UTR 632714905518
            SMM10205 mismatch 7 waits for the seller: Fit Daily sent a screenshot, its bank credit was found
            mismatch 8 waits for the seller: ₹88.00 from reelhouse@ybl, UTR 632714118822, fits no order
            mismatch 9 waits for the seller: Yoga Loft says he paid ₹1,249.05, no bank credit yet
            SMM10206 ordered by Studio Nine: 5,000 YouTube Views · R30 for ₹420.35
            SMM10206 paid: ₹420.35 matched by UTR 632724255608
            SMM10206 waits for the seller: growthapi did not answer (no answer in time)
            growthapi does not answer any more
            SMM10207 ordered by Chai Corner: 2,000 Telegram Members for ₹260.39
            SMM10207 paid: ₹260.39 matched by UTR 632719100398
            SMM10207 waits for the seller: smmfast has 0.82 USD of the 1.84 that it costs
            SMM10208 ordered by Tiny Toys: 1,000 Facebook Page Likes for ₹190.23
            SMM10208 paid: ₹190.23 matched by UTR 632728529204
            SMM10208 waits for the seller: smmfast has 0.82 USD of the 1.35 that it costs
            SMM10209 ordered by Paws and Play: 5,000 Instagram Likes for ₹190.38
            SMM10209 paid: ₹190.38 matched by UTR 632775120694
            SMM10209 waits for the seller: smmfast has 0.82 USD of the 1.35 that it costs
            SMM10209 cancelled by Paws and Play before it was sent
            SMM10209 refunded: ₹190.38 to the wallet
            SMM10209 customer told
            SMM10204 completed
            SMM10204 customer told
            SMM10177 refill completed
            SMM10177 customer told
            """;

    @TempDir
    Path folder;

    @Test
    void endsAtOnceWhenItIsStopped() throws IOException {
        var clock = InstantSource.system();
        var told = new LinkedBlockingQueue<String>();
        try (var rig = new DemoRig(folder, new Pace(Duration.ofMinutes(5), Duration.ofSeconds(1), 2), clock);
                var service = RelayService.start(rig.open, rig.open.configuration(), clock, rig.demo.amounts())) {
            rig.demo.connect(service.port());
            rig.demo.playOn(rig.stage, told::add);
            assertTimeout(Duration.ofSeconds(4), rig.demo::stop);
        }
        assertEquals(0, told.size(), "a story that is stopped has not failed");
    }

    @Test
    void saysWhatDidNotHappen() {
        try (var rig = new DemoRig(folder, Pace.QUICK, InstantSource.system())) {
            var failed = assertThrows(StoryFailed.class, () -> rig.demo.play(rig.stage, _ -> {}));
            assertEquals("The demo's story broke off: the simulated WhatsApp knows no webhook", failed.getMessage());
        }
    }

    @Test
    void unfoldsTheSameEachTimeAndTheBookIsInOrder() throws IOException {
        var clock = InstantSource.system();
        var told = new ArrayList<String>();
        try (var rig = new DemoRig(folder, Pace.QUICK, clock)) {
            rig.seed();
            try (var service = RelayService.start(rig.open, rig.open.configuration(), clock, rig.demo.amounts())) {
                rig.demo.connect(service.port());
                rig.demo.play(rig.stage, told::add);
                rig.demo.stop();
            }
            var store = rig.open.store();
            assertEquals(List.of(), store.reader().call(new SqlLedgerCheck(store.repository(Sql::new))::run));
        }
        assertEquals(STORY.strip(), String.join("\n", told));
    }
}
