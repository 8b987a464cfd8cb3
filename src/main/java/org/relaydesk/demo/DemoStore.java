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
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.demo.past.History;
import org.relaydesk.demo.past.PastClock;
import org.relaydesk.demo.past.PastUseCases;
import org.relaydesk.demo.sim.Bell;
import org.relaydesk.demo.sim.Panel;
import org.relaydesk.demo.sim.ScreenshotPainter;
import org.relaydesk.demo.sim.SimBank;
import org.relaydesk.demo.sim.SimGraph;
import org.relaydesk.demo.sim.SimProvider;
import org.relaydesk.demo.story.Cast;
import org.relaydesk.demo.story.Story;
import org.relaydesk.demo.story.StoryFailed;
import org.relaydesk.demo.world.Backstage;
import org.relaydesk.demo.world.Catalogues;
import org.relaydesk.demo.world.Person;
import org.relaydesk.demo.world.Shop;

/**
 * The demo: simulators around a store of its own. In this order: {@link #open}; configure a store in the folder with
 * {@link #settings} under {@link #pastClock}; {@link #seed} it with use-cases on that clock and {@link #pastAmounts};
 * start the service with {@link #amounts}; {@link #connect} it; play the story. Afterwards {@link #stop} the
 * story, close the service and the store, and then this.
 */
public final class DemoStore implements AutoCloseable {
    private static final long SEED = 20_261_123;
    /** Gives the story's first order ₹149.40, so that 157 of 1,000 are ₹23.46, and its fourth ₹149.37. */
    private static final long AMOUNTS = 4757;
    private static final int POLL_SECONDS = 2;
    private static final Duration BEFORE = Duration.ofDays(45);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(DemoStore.class);
    private static final Map<String, Stand> STANDING = Map.of(
            "bulkpanel", new Stand(4_120_000, 23_501, Duration.ofMillis(110)),
            "smmfast", new Stand(82_000, 88_210, Duration.ofMillis(240)),
            "growthapi", new Stand(1_705_000, 512_033, Duration.ofMillis(170)));

    /** How the seller stands with a panel when the story begins; the balance in hundred-thousandths of a dollar. */
    private record Stand(long balance, long nextId, Duration answersIn) {
        void at(Panel panel) {
            panel.stand(balance, nextId);
            panel.answersIn(answersIn);
        }
    }

    private final Path settings;
    private final Pace pace;
    private final InstantSource clock;
    private final LongFunction<? extends RandomGenerator> random;
    private final PastClock past;
    private final Instant opened;
    private final Bell bell = new Bell();
    private final ScreenshotPainter painter = new ScreenshotPainter();
    private final List<Panel> panels = Stream.of("bulkpanel", "smmfast", "growthapi").map(DemoStore::panel).toList();
    private final SimProvider provider = new SimProvider(panels);
    private final SimGraph graph;
    private final SimBank bank;
    private volatile @Nullable Thread player;

    private DemoStore(Path folder, Pace pace, InstantSource clock, LongFunction<? extends RandomGenerator> random) {
        this.pace = pace;
        this.clock = clock;
        this.random = random;
        this.opened = clock.instant();
        this.past = new PastClock(opened.minus(BEFORE));
        this.graph = new SimGraph(DemoSettings.WHATSAPP, pace.readAfter(), clock, bell);
        this.bank = new SimBank(DemoSettings.SMS_TOKEN, Shop.ZONE, clock);
        this.settings = folder.resolve("demo-settings.json");
        // all have their names before any of them is written to
        Person.ALL.forEach(p -> graph.phone(p.waId(), p.name()));
    }

    /**
     * Opens the simulators and writes the settings file.
     *
     * @param folder where the store is to be; made where it is missing
     * @param random makes a generator from a seed, always the same one: {@code Random::new}
     */
    public static DemoStore open(
            Path folder, Pace pace, InstantSource clock, LongFunction<? extends RandomGenerator> random) {
        var demo = new DemoStore(folder, pace, clock, random);
        try {
            Files.createDirectories(folder);
            Files.writeString(demo.settings, DemoSettings.json(demo.graph, demo.provider, demo.panels, POLL_SECONDS));
            return demo;
        } catch (IOException e) {
            demo.close();
            throw new UncheckedIOException("the demo can't write to " + folder, e);
        }
    }

    private static Panel panel(String name) {
        return new Panel(name, "demo-key-of-" + name, Catalogues.of(name));
    }

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
        return random.apply(SEED);
    }

    /** Picks payment amounts of the story. */
    public RandomGenerator amounts() {
        return random.apply(AMOUNTS);
    }

    /** Fills the store with a month of orders; the service must not run yet. */
    public void seed(Backstage stage, PastUseCases useCases) {
        new History(stage, useCases, past, panels, painter).tell(opened, random.apply(SEED));
        STANDING.forEach((name, stand) -> panels.stream()
                .filter(p -> p.name().equals(name))
                .forEach(stand::at));
    }

    /** The service has begun to listen on the port. */
    public void connect(int port) {
        graph.connect(URI.create("http://127.0.0.1:" + port + "/whatsapp/cloud"));
        bank.connect(URI.create("http://127.0.0.1:" + port + "/bank/sms"));
    }

    /** The phone of somebody who is not in the story: whoever looks at the demo may play him. */
    public Newcomer newcomer() {
        return new Newcomer(graph.phone(Newcomer.PERSON.waId(), Newcomer.PERSON.name()), bank, painter, bell, clock, random.apply(SEED + 1));
    }

    /**
     * Plays the story to its end, on the calling thread.
     *
     * @param teller is told each step, a line at a time
     * @throws StoryFailed with a sentence if something that must happen does not
     * @throws CancellationException if {@link #stop} is called meanwhile
     */
    public void play(Backstage stage, Consumer<String> teller) {
        try (var story = story(stage, teller)) {
            story.play();
        }
    }

    /** Plays the story on a thread of its own, and goes on with further orders until {@link #stop}. */
    public void playOn(Backstage stage, Consumer<String> teller) {
        player = Thread.ofVirtual().name("demo-story").start(() -> {
            try (var story = story(stage, teller)) {
                story.play();
                story.goOn();
            } catch (CancellationException e) {
                LOG.debug("the story ends: {}", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("the story broke off", e);
                teller.accept(String.valueOf(e.getMessage()));
            }
        });
    }

    private Story story(Backstage stage, Consumer<String> teller) {
        return new Story(
                new Cast(stage, graph, bank, panels, painter, bell, clock, teller, pace.between(), pace.asked()),
                random.apply(SEED));
    }

    /** Ends the story. To be called before the service is closed. */
    public void stop() {
        bell.close();
        var thread = player;
        if (thread != null) {
            try {
                thread.join(GRACE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Closes the simulators. To be called after the service was closed. */
    @Override
    public void close() {
        stop();
        graph.close();
        provider.close();
        bank.close();
    }
}
