package org.relaydesk.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.relaydesk.demo.past.History;
import org.relaydesk.demo.past.PastClock;
import org.relaydesk.demo.past.PastUseCases;
import org.relaydesk.demo.sim.Bell;
import org.relaydesk.demo.sim.Panel;
import org.relaydesk.demo.sim.ScreenshotPainter;
import org.relaydesk.demo.sim.SimBank;
import org.relaydesk.demo.sim.SimGraph;
import org.relaydesk.demo.sim.SimProvider;
import org.relaydesk.demo.world.Backstage;
import org.relaydesk.demo.world.Goods;
import org.relaydesk.demo.world.Shop;

/**
 * The demo: simulators around a store of its own. In this order: {@link #open}; configure a store in the folder with
 * {@link #settings} under {@link #pastClock}; {@link #seed} it with use-cases on that clock and {@link #pastAmounts};
 * start the service with {@link #amounts}; {@link #connect} it; play the story. Close the service first, then this.
 */
public final class DemoStore implements AutoCloseable {
    private static final long SEED = 20_261_123;
    private static final int POLL_SECONDS = 2;
    private static final Duration BEFORE = Duration.ofDays(45);

    private final Path settings;
    private final Pace pace;
    private final InstantSource clock;
    private final PastClock past;
    private final Instant opened;
    private final Bell bell = new Bell();
    private final ScreenshotPainter painter = new ScreenshotPainter();
    private final List<Panel> panels = Stream.of("bulkpanel", "smmfast", "growthapi").map(DemoStore::panel).toList();
    private final SimProvider provider = new SimProvider(panels);
    private final SimGraph graph;
    private final SimBank bank;

    private DemoStore(Path folder, Pace pace, InstantSource clock) throws IOException {
        this.pace = pace;
        this.clock = clock;
        this.opened = clock.instant();
        this.past = new PastClock(opened.minus(BEFORE));
        this.graph = new SimGraph(DemoSettings.WHATSAPP, pace.readAfter(), clock, bell);
        this.bank = new SimBank(DemoSettings.SMS_TOKEN, Shop.ZONE, clock);
        this.settings = folder.resolve("demo-settings.json");
        Files.createDirectories(folder);
        Files.writeString(settings, DemoSettings.json(graph, provider, panels, POLL_SECONDS));
    }

    /**
     * Opens the simulators and writes the settings file.
     *
     * @param folder where the store is to be; made where it is missing
     */
    public static DemoStore open(Path folder, Pace pace, InstantSource clock) {
        try {
            return new DemoStore(folder, pace, clock);
        } catch (IOException e) {
            throw new UncheckedIOException("the demo can't write to " + folder, e);
        }
    }

    private static Panel panel(String name) {
        var services = Goods.ALL.stream().filter(g -> g.panel().equals(name)).map(Goods::atPanel).toList();
        return new Panel(name, "demo-key-of-" + name, services);
    }

    String tmp() { return "" + clock + pace; }

    /** The settings file that the store is to be made with. */
    public Path settings() {
        return settings;
    }

    /** The clock of the past: some weeks ago until {@link #seed} moves it. */
    public PastClock pastClock() {
        return past;
    }

    /** Picks payment amounts of the past. */
    public RandomGenerator pastAmounts() {
        return new Random(SEED);
    }

    /** Picks payment amounts of the story. */
    public RandomGenerator amounts() {
        return new Random(SEED);
    }

    /** Fills the store with a month of orders; the service must not run yet. */
    public void seed(Backstage stage, PastUseCases useCases) {
        new History(stage, useCases, past, panels, painter).tell(opened, SEED);
    }

    /** The service has begun to listen on the port. */
    public void connect(int port) {
        graph.connect(URI.create("http://127.0.0.1:" + port + "/whatsapp/cloud"));
        bank.connect(URI.create("http://127.0.0.1:" + port + "/bank/sms"));
    }

    @Override
    public void close() {
        bell.close();
        graph.close();
        provider.close();
        bank.close();
    }
}
