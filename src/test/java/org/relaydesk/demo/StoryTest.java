package org.relaydesk.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.adapter.store.Sql;
import org.relaydesk.adapter.store.check.SqlLedgerCheck;
import org.relaydesk.app.RelayService;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The whole demo without a window: the real service over loopback HTTP between the simulators. */
class StoryTest {
    @TempDir
    Path folder;

    @Test
    void unfoldsTheSameEachTimeAndTheBookIsInOrder() throws IOException {
        var clock = InstantSource.system();
        var told = new ArrayList<String>();
        try (var rig = new DemoRig(folder, Pace.QUICK, clock)) {
            rig.seed();
            try (var service = RelayService.start(rig.open, rig.open.configuration(), clock, rig.demo.amounts())) {
                rig.demo.connect(service.port());
                rig.demo.play(rig.stage, line -> {
                    System.out.println(line);
                    told.add(line);
                });
                rig.demo.stop();
            }
            var store = rig.open.store();
            assertEquals(List.of(), store.reader().call(new SqlLedgerCheck(store.repository(Sql::new))::run));
        }
        assertEquals(List.of(), told);
    }
}
