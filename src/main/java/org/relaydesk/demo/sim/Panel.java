package org.relaydesk.demo.sim;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A simulated panel: what it sells, its orders and their fates, the seller's balance with it. Safe for all threads. */
public final class Panel {
    private static final int USUAL_STEPS = 3;

    private final String name;
    private final String key;
    private final Map<String, Fate> expected = new HashMap<>();
    private final Map<String, PanelJob> jobs = new HashMap<>();
    private final PanelRefills refills = new PanelRefills();
    private List<PanelService> services;
    private long nextId;
    private long balance;
    private boolean silent;
    private Duration answerTime = Duration.ZERO;

    /** What became of something that was asked for: an id, or the panel's words why not. Both empty: no answer. */
    public record Added(String id, String error) {}

    /** @param key the seller's API key */
    public Panel(String name, String key, List<PanelService> services) {
        this.name = name;
        this.key = key;
        this.services = List.copyOf(services);
    }

    public String name() {
        return name;
    }

    public String key() {
        return key;
    }

    synchronized List<PanelService> services() {
        return services;
    }

    /** From now on this is what it sells. */
    public synchronized void sell(List<PanelService> all) {
        services = List.copyOf(all);
    }

    /** Sets what the seller's balance is, in hundred-thousandths of a dollar, and which id the next order gets. */
    public synchronized void stand(long newBalance, long id) {
        balance = newBalance;
        nextId = id;
    }

    /** Pays in where less than {@code least} is left. */
    public synchronized void topUp(long least, long amount) {
        if (balance < least) {
            balance += amount;
        }
    }

    public synchronized long balance() {
        return balance;
    }

    /** How long each of its answers takes from now on. */
    public synchronized void answersIn(Duration time) {
        answerTime = time;
    }

    synchronized Duration answerTime() {
        return answerTime;
    }

    /** Answers nothing at all any more, or answers again. */
    public synchronized void silent(boolean from) {
        silent = from;
    }

    synchronized boolean isSilent() {
        return silent;
    }

    /** The next order for the link will have this fate; others complete. */
    public synchronized void expect(String link, Fate fate) {
        expected.put(link, fate);
    }

    /** A refill of the order will have this fate; others complete soon. */
    public synchronized void expectRefill(String order, Fate fate) {
        refills.expect(order, fate);
    }

    public Added add(String service, String link, long quantity) {
        return add(service, link, quantity, 1);
    }

    /** @param runs more than one for an order in drops of {@code quantity} each */
    public synchronized Added add(String service, String link, long quantity, long runs) {
        var known = services.stream().filter(s -> s.id().equals(service)).findFirst().orElse(null);
        if (known == null) {
            return no("Incorrect service ID");
        }
        if (quantity < known.min() || quantity > known.max() || runs < 1 || (runs > 1 && !known.dripFeed())) {
            return no("Incorrect quantity");
        }
        if (isBusy(service, link)) {
            return no("You have active order with this link. Please wait until order being completed.");
        }
        long charge = known.charge(quantity * runs);
        if (balance < charge) {
            return no("Not enough funds on balance");
        }
        var fate = Optional.ofNullable(expected.remove(link)).orElse(Fate.completed(USUAL_STEPS));
        if (fate.silent()) {
            return no("");
        }
        balance -= charge;
        var id = Long.toString(nextId++);
        jobs.put(id, new PanelJob(known, link, quantity * runs, fate));
        return new Added(id, "");
    }

    private static Added no(String why) {
        return new Added("", why);
    }

    /** Whether an order for the link is under way still. */
    public synchronized boolean isBusy(String service, String link) {
        return jobs.values().stream().anyMatch(j -> j.isFor(service, link) && !j.hasEnded());
    }

    /** Empty for an order that it does not know. */
    public synchronized Optional<PanelReport> status(String id) {
        return Optional.ofNullable(jobs.get(id)).map(job -> {
            var report = job.report();
            balance += job.back();
            return report;
        });
    }

    /** Asks for a refill of an order. */
    public synchronized Added refill(String order) {
        var job = jobs.get(order);
        if (job == null) {
            return no("Incorrect order ID");
        }
        return job.hasEnded() && job.service().refill()
                ? new Added(refills.begin(order), "")
                : no("Order not eligible for refill.");
    }

    /** The word for a refill; empty for one that it does not know. Each question goes one step on. */
    public synchronized Optional<String> refillStatus(String refill) {
        return refills.status(refill);
    }

    /** Asks for a cancellation; the panel's words why not, empty for yes. What comes of it is seen by the status. */
    public synchronized String cancel(String order) {
        var job = jobs.get(order);
        if (job == null) {
            return "Incorrect order ID";
        }
        if (job.hasEnded() || !job.service().cancel()) {
            return "Order can't be cancelled";
        }
        job.cancel();
        return "";
    }
}
