package org.relaydesk.simulation;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.relaydesk.relay.AddAnswer;
import org.relaydesk.relay.AddRequest;
import org.relaydesk.relay.BalanceAnswer;
import org.relaydesk.relay.CancelAnswer;
import org.relaydesk.relay.ProviderAccount;
import org.relaydesk.relay.ProviderApi;
import org.relaydesk.relay.RefillAnswer;
import org.relaydesk.relay.RefillStatusAnswer;
import org.relaydesk.relay.ServicesAnswer;
import org.relaydesk.relay.StatusAnswer;
import org.relaydesk.simulation.AddFault.Sense;
import org.relaydesk.simulation.Life.Fate;

/** The way to the panels, on which requests and answers get lost; sees what the program may never do. */
final class Panels implements ProviderApi {
    private final World world;
    private final Dice dice;
    private final Map<String, Panel> panels = new LinkedHashMap<>();
    /** What the model is to hear once the program has booked what was said. */
    private final IdentityHashMap<StatusAnswer.Entry, Runnable> said = new IdentityHashMap<>();
    /** Links whose submission is under way, or ended so that nobody knows what became of it: the seller alone may say. */
    private final Set<String> open = new LinkedHashSet<>();

    Panels(World world, List<String> names, Course.Plan plan) {
        this.world = world;
        this.dice = world.dice("panels");
        names.forEach(name -> panels.put(name, new Panel(name, plan, dice, world.tally)));
    }

    Panel panel(String name) {
        return world.known(panels.get(name), name);
    }

    /** The seller has said what is to be done with it. */
    void decided(String link) {
        open.remove(link);
    }

    boolean isOpen(String link) {
        return open.contains(link);
    }

    @Override
    public AddAnswer add(ProviderAccount provider, AddRequest request) {
        var link = world.known(request.parameters().get("link"), "link");
        long quantity = Long.parseLong(world.known(request.parameters().get("quantity"), "quantity"));
        var fate = world.life.next();
        if (!open.add(link)) {
            world.fault(link + " was sent again, though nobody knows what became of it before");
        }
        if (fate == Fate.CRASHES_BEFORE) {
            world.tally.unknowns++;
            throw world.life.crash();
        }
        var panel = panel(provider.name());
        var fault = world.isCalm() ? AddFault.NONE : dice.pick(List.of(AddFault.values()), f -> f.weight);
        var answer = answer(panel, fault, link, quantity);
        world.note(provider.name() + " add " + link + ": " + fault);
        if (fate != Fate.GOES_ON) {
            // the answer came to a program that was no more
            world.tally.unknowns++;
            throw world.life.crash();
        }
        world.tally.unknowns += fault.sense == Sense.UNKNOWN ? 1 : 0;
        world.life.books(() -> {
            booked(link, fault.sense);
            if (fault == AddFault.NONE && answer instanceof AddAnswer.Placed placed) {
                panel.told(placed.providerOrderId());
            }
        });
        return answer;
    }

    private AddAnswer answer(Panel panel, AddFault fault, String link, long quantity) {
        var another = panel.anotherId();
        if (fault == AddFault.ANOTHERS_ID && another.isEmpty()) {
            return answer(panel, AddFault.LOST_BUT_TAKEN, link, quantity);
        }
        if (fault == AddFault.TAKEN_LATE) {
            world.after(dice.between(Duration.ofSeconds(20), Duration.ofMinutes(20)), () -> panel.take(link, quantity));
        }
        var id = fault.taken ? panel.take(link, quantity) : "";
        return fault.answer(dice, fault == AddFault.ANOTHERS_ID ? another.orElseThrow() : id);
    }

    private void booked(String link, Sense sense) {
        world.tally.events++;
        if (sense != Sense.UNKNOWN) {
            open.remove(link);
        }
        if (sense == Sense.REFUSED) {
            world.expected.refused(link);
        }
    }

    /** The program's next transaction books these of its answers. */
    void books(List<StatusAnswer.@Nullable Entry> entries) {
        var all = entries.stream().map(said::remove).filter(Objects::nonNull).toList();
        world.life.booksInARow(() -> all.forEach(Runnable::run));
    }

    /** What was said needs no booking: the program knew it. */
    void heard(StatusAnswer.@Nullable Entry entry) {
        var one = said.remove(entry);
        if (one != null) {
            one.run();
        }
    }

    @Override
    public StatusAnswer status(ProviderAccount provider, List<String> providerOrderIds) {
        var fate = world.life.next();
        if (fate != Fate.GOES_ON) {
            throw world.life.crash();
        }
        if (!world.isCalm() && dice.percent(8)) {
            return new StatusAnswer.Failed(dice.word(
                    "no answer within 20 s", "the connection was reset", "HTTP 503", "the answer is not readable"));
        }
        var panel = panel(provider.name());
        var entries = new LinkedHashMap<String, StatusAnswer.Entry>();
        for (var id : providerOrderIds) {
            var course = panel.course(id);
            if (course == null) {
                world.fault(provider.name() + " was asked about " + id + ", which it never gave");
            } else if (world.isCalm() || !dice.percent(15)) {
                var word = course.say();
                var entry = word.entry();
                entries.put(id, entry);
                var link = world.known(panel.link(id), id);
                said.put(entry, () -> {
                    world.tally.events++;
                    world.note(link + ": " + word.status() + ", remains " + word.remains());
                    world.expected.said(link, word);
                    course.heard(world.isCalm());
                });
            }
        }
        // an order that was not asked for, as some panels answer with all they have
        panel.anotherId().filter(id -> !providerOrderIds.contains(id) && dice.percent(5))
                .ifPresent(id -> entries.put(id, Word.of(Word.Meaning.ALL_BACK, "Refunded").entry()));
        return new StatusAnswer.Answered(entries);
    }

    @Override
    public RefillAnswer refill(ProviderAccount provider, String providerOrderId) {
        return new RefillAnswer.Refused("not simulated", "");
    }

    @Override
    public RefillStatusAnswer refillStatus(ProviderAccount provider, List<String> refillIds) {
        return new RefillStatusAnswer.Failed("not simulated");
    }

    @Override
    public CancelAnswer cancel(ProviderAccount provider, List<String> providerOrderIds) {
        return new CancelAnswer.Refused("not simulated", "");
    }

    @Override
    public BalanceAnswer balance(ProviderAccount provider) {
        if (world.life.next() != Fate.GOES_ON) {
            throw world.life.crash();
        }
        return dice.percent(10)
                ? new BalanceAnswer.Failed("no answer within 20 s")
                : new BalanceAnswer.Balance(new BigDecimal("512.25"), dice.percent(50) ? "USD" : null);
    }

    @Override
    public ServicesAnswer services(ProviderAccount provider) {
        return new ServicesAnswer.Failed("nobody asks for the catalogue here");
    }

    Set<String> names() {
        return panels.keySet();
    }
}
