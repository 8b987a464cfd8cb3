package org.relaydesk.demo.story;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.relaydesk.demo.sim.Bell;
import org.relaydesk.demo.sim.Panel;
import org.relaydesk.demo.sim.ScreenshotPainter;
import org.relaydesk.demo.sim.SimBank;
import org.relaydesk.demo.sim.SimGraph;
import org.relaydesk.demo.world.Backstage;
import org.relaydesk.demo.world.Goods;
import org.relaydesk.relay.Provider;

/**
 * Who plays in the story.
 *
 * @param bell rings when a phone received something or the store has changed
 * @param teller is told each step, a line at a time
 * @param between the pause before each step
 * @param asked how many questions a provider is asked before an order ends
 */
public record Cast(
        Backstage stage,
        SimGraph graph,
        SimBank bank,
        List<Panel> panels,
        ScreenshotPainter painter,
        Bell bell,
        InstantSource clock,
        Consumer<String> teller,
        Duration between,
        int asked) {
    Panel panel(Goods goods) {
        return panels.stream().filter(p -> p.name().equals(goods.panel())).findFirst().orElseThrow();
    }

    /** Why its panel does not answer now; empty where it does. */
    Optional<String> trouble(Goods goods) {
        return stage.reader().call(() -> stage.providers().byName(goods.panel())).map(Provider::trouble);
    }

    void tell(String line) {
        teller.accept(line);
    }

    void pause() {
        bell.pause(between);
    }
}
