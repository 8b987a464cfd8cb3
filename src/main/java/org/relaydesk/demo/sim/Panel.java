package org.relaydesk.demo.sim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A simulated panel: what it sells, its orders and their fates, the seller's balance with it. Safe for all threads. */
public final class Panel {
    private static final int USUAL_STEPS = 3;

    private final String name;
    private final String key;
    private final List<PanelService> services;
    private final Map<String, Fate> expected = new HashMap<>();
    private final Map<String, Job> jobs = new HashMap<>();
    private long nextId;
    private long balance;

    private static final class Job {
        final PanelService service;
        final long quantity;
        final Fate fate;
        int asked;
        boolean settled;

        Job(PanelService service, long quantity, Fate fate) {
            this.service = service;
            this.quantity = quantity;
            this.fate = fate;
        }
    }

    /** What became of an order that was sent: an id, or the panel's words why not. Both empty: no answer. */
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

    List<PanelService> services() {
        return services;
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

    /** The next order for the link will have this fate; others complete. */
    public synchronized void expect(String link, Fate fate) {
        expected.put(link, fate);
    }

    public synchronized Added add(String service, String link, long quantity) {
        var known = services.stream().filter(s -> s.id().equals(service)).findFirst();
        if (known.isEmpty()) {
            return new Added("", "Incorrect service ID");
        }
        if (quantity < known.get().min() || quantity > known.get().max()) {
            return new Added("", "Incorrect quantity");
        }
        if (balance < known.get().charge(quantity)) {
            return new Added("", "Not enough funds on balance");
        }
        var fate = Optional.ofNullable(expected.remove(link)).orElse(Fate.completed(USUAL_STEPS));
        if (fate.silent()) {
            return new Added("", "");
        }
        balance -= known.get().charge(quantity);
        var id = Long.toString(nextId++);
        jobs.put(id, new Job(known.get(), quantity, fate));
        return new Added(id, "");
    }

    /** Empty for an order that it does not know. */
    public synchronized Optional<PanelReport> status(String id) {
        return Optional.ofNullable(jobs.get(id)).map(this::report);
    }

    private PanelReport report(Job job) {
        int step = Math.min(job.asked, job.fate.steps());
        job.asked++;
        boolean last = step == job.fate.steps();
        long remains = job.fate.remains(step, job.quantity);
        long kept = job.service.charge(job.quantity - (last ? remains : 0));
        if (last && !job.settled) {
            job.settled = true;
            balance += job.service.charge(job.quantity) - kept;
        }
        long start = 1_000L + Math.floorMod(job.quantity * 7_919L + job.service.rate(), 9_000);
        return new PanelReport(job.fate.word(step), remains, start, kept);
    }
}
