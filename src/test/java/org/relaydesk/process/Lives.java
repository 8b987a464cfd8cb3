package org.relaydesk.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

import org.relaydesk.app.OpenStore;
import org.relaydesk.support.Await;

/** One store through many lives of the program, each ended by {@code kill -9} under load at a moment of chance. */
final class Lives {
    /** What came of it. */
    record Figures(int kills, int messages, int credits, int decisions, int checked, List<String> broken) {
        static final Figures NONE = new Figures(0, 0, 0, 0, 0, List.of());

        Figures plus(Figures o) {
            var all = new ArrayList<>(broken);
            all.addAll(o.broken);
            return new Figures(kills + o.kills, messages + o.messages, credits + o.credits, decisions + o.decisions,
                    checked + o.checked, all);
        }

        private long those(String kind) {
            return broken.stream().filter(b -> b.contains(kind + ":")).count();
        }

        @Override
        public String toString() {
            return kills + " kills; acknowledged " + messages + " messages, " + credits + " credits, " + decisions
                    + " decisions; checks " + checked + "; lost " + those("lost") + ", doubled " + those("doubled")
                    + ", other " + (broken.size() - those("lost") - those("doubled"));
        }
    }

    private static final String WAITING = "select order_id || ' ' || status from customer_order"
            + " where status in ('PAID', 'WITH_PROVIDER') and held is null union all"
            + " select message_key || ' ' || state || ' ' || coalesce(trouble, '') from outbox where state in ('DUE', 'SENDING', 'DEAD')";

    private final List<String> broken = new ArrayList<>();
    private final long seed;
    private final Random random;
    private final Town town;
    private final Load load;

    private Lives(Town town, long seed) {
        this.town = town;
        this.seed = seed;
        this.random = new Random(seed);
        this.load = new Load(town, seed);
    }

    /** So many lives one after the other, and a last one that works everything off. */
    static Figures live(Path folder, int kills, Duration shortest, Duration longest, long seed) {
        try (var town = new Town(folder)) {
            var lives = new Lives(town, seed);
            for (int i = 1; i <= kills; i++) {
                var life = shortest.plusNanos((long) (lives.random.nextDouble() * longest.minus(shortest).toNanos()));
                lives.live("seed " + seed + ", kill " + i, life);
            }
            lives.workOff();
            var p = lives.load.promises;
            var figures = new Figures(kills, p.messages(), p.credits(), p.decisions(), p.checked.get(), lives.broken);
            System.out.println("crash test, seed " + seed + ": " + figures);
            return figures;
        }
    }

    /** @param life from its first payment to its end */
    private void live(String which, Duration life) {
        var promises = load.promises;
        try (var child = town.desk()) {
            int credits = promises.credits();
            load.begin(child);
            Await.until("it is busy", Duration.ofSeconds(60), () -> promises.credits() > credits);
            long end = System.nanoTime() + life.toNanos();
            Await.until("its time is over", life.plusSeconds(10), () -> System.nanoTime() >= end);
            child.kill();
            note(which, load.end());
        }
        note(which, load.post.broken(new HashSet<>()));
        note(which, load.doubledAdds());
        note(which, town.inside(promises::broken));
        note(which, town.inside(this::findings));
    }

    private List<String> findings(OpenStore open) {
        load.decideAfterCrash(Town.texts(open,
                "select order_id from customer_order where held = 'SUBMISSION_UNKNOWN' or (status = 'SUBMITTING' and held is null)"));
        return Town.findings(open).stream().map(f -> "verify: " + f).toList();
    }

    private void note(String which, List<String> what) {
        what.forEach(w -> {
            broken.add(w + " (" + which + ")");
            System.out.println("crash test: " + w + " (" + which + ")");
        });
    }

    /** The last lives end in order: nothing may be left over. */
    private void workOff() {
        var which = "seed " + seed + ", at the end";
        var again = new HashSet<>(town.inside(open -> Town.texts(open, "select message_key from outbox where state = 'SENDING'")));
        town.tenMinutesLater();
        var waiting = List.of("all");
        for (int turn = 0; turn < 5 && !waiting.isEmpty(); turn++) {
            try (var child = town.desk()) {
                town.sentinel();
                load.completeAll();
                town.sweeps(3);
                town.end(child);
            }
            waiting = town.inside(open -> Town.texts(open, WAITING));
        }
        note(which, waiting.stream().map(w -> "still waiting: " + w).toList());
        note(which, town.inside(load.promises::brokenInTheEnd));
        note(which, town.inside(this::findings));
        note(which, load.doubledAdds());
        note(which, load.post.broken(again));
    }
}
