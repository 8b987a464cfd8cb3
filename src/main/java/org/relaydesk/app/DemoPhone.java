package org.relaydesk.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import org.relaydesk.demo.Newcomer;
import org.relaydesk.demo.sim.Received;
import org.relaydesk.demo.sim.SimPhone;
import org.relaydesk.desk.phone.Bubble;
import org.relaydesk.desk.phone.PhoneLine;
import org.relaydesk.money.Paise;

/** The newcomer's phone of the demo, as the window beside the desk wants it. */
final class DemoPhone implements PhoneLine {
    private final Newcomer newcomer;
    private final Executor calls;

    /** @param calls where it is waited for the program to take what is sent */
    DemoPhone(Newcomer newcomer, Executor calls) {
        this.newcomer = newcomer;
        this.calls = calls;
    }

    @Override
    public List<Bubble> bubbles() {
        var all = new ArrayList<Bubble>();
        for (var line : newcomer.lines()) {
            all.add(bubble(all.size(), line));
        }
        return all;
    }

    private Bubble bubble(int id, SimPhone.Line line) {
        var received = line.received();
        if (received == null) {
            return new Bubble(id, true, line.words(), line.at(), List.of(), false, line.picture(), null);
        }
        return new Bubble(
                id, false, line.words(), line.at(),
                received.choices().stream().map(c -> new Bubble.Choice(c.id(), c.title())).toList(),
                received.kind().equals("list"), newcomer.picture(received).orElse(null), Newcomer.asked(received).orElse(null));
    }

    @Override
    public void follow(Runnable changed) {
        newcomer.onLine(changed);
    }

    @Override
    public CompletableFuture<Void> say(String words) {
        return CompletableFuture.runAsync(() -> newcomer.say(words), calls);
    }

    @Override
    public CompletableFuture<Void> choose(int bubble, String choice) {
        return CompletableFuture.runAsync(() -> newcomer.choose(received(bubble), choice), calls);
    }

    private Received received(int bubble) {
        var received = newcomer.lines().get(bubble).received();
        if (received == null) {
            throw new IllegalArgumentException("the newcomer sent message " + bubble + " himself");
        }
        return received;
    }

    @Override
    public CompletableFuture<Void> pay(Paise amount) {
        return CompletableFuture.runAsync(() -> newcomer.pay(amount), calls);
    }

    @Override
    public CompletableFuture<Void> screenshot(Paise asked) {
        return CompletableFuture.runAsync(() -> newcomer.screenshot(asked), calls);
    }
}
