package org.relaydesk.demo;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.relaydesk.demo.sim.BankWords;
import org.relaydesk.demo.sim.Bell;
import org.relaydesk.demo.sim.Received;
import org.relaydesk.demo.sim.ScreenshotPainter;
import org.relaydesk.demo.sim.SimBank;
import org.relaydesk.demo.sim.SimPhone;
import org.relaydesk.demo.story.StoryFailed;
import org.relaydesk.demo.world.Person;
import org.relaydesk.demo.world.References;
import org.relaydesk.demo.world.Screens;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;

/**
 * A customer whom somebody plays by hand: what he writes goes to the program as the signed webhooks of WhatsApp, what he
 * pays as a bank's SMS, and it is the real bot that answers. Calls block until the program has taken what was sent.
 */
public final class Newcomer {
    /** Made up, with a number that nobody of the story has. */
    static final Person PERSON = new Person("Newcomer", "919000000099", "newcomer@oksbi", BankWords.HDFC, "my.new.page");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern ASKED = Pattern.compile("₹[\\d,]+\\.\\d\\d");

    private final SimPhone phone;
    private final SimBank bank;
    private final ScreenshotPainter painter;
    private final InstantSource clock;
    private final Bell bell;
    private final References references;
    private @Nullable Payment last;

    private record Payment(Paise amount, String reference) {}

    Newcomer(SimPhone phone, SimBank bank, ScreenshotPainter painter, Bell bell, InstantSource clock, RandomGenerator random) {
        this.phone = phone;
        this.bank = bank;
        this.painter = painter;
        this.bell = bell;
        this.clock = clock;
        this.references = new References("6335", random);
    }

    /**
     * Orders something and pays for it, as one would by hand.
     *
     * @param teller is told each step, a line at a time
     * @throws StoryFailed with a sentence if he is not answered
     */
    public void order(Consumer<String> teller) {
        teller.accept("A newcomer takes the phone and writes: buy 2 500 https://instagram.com/" + PERSON.handle());
        var offer = answer(() -> say("buy 2 500 https://instagram.com/" + PERSON.handle()),
                m -> m.choices().stream().anyMatch(c -> c.id().equals("pay_upi")));
        var request = answer(() -> choose(offer, "pay_upi"), m -> asked(m).isPresent());
        var amount = asked(request).orElseThrow();
        teller.accept("The newcomer is asked for " + amount + " and pays it");
        var thanks = answer(() -> pay(amount), m -> m.text().contains(amount.toString()));
        teller.accept("The newcomer is told: " + thanks.text().lines().findFirst().orElse(""));
    }

    private Received answer(Runnable asking, Predicate<Received> so) {
        int before = phone.count();
        asking.run();
        return bell.await(() -> phone.find(before, so), PATIENCE)
                .orElseThrow(() -> new StoryFailed("The newcomer was not answered in " + PATIENCE.toSeconds() + " seconds."));
    }

    /** All that he sent and received, the oldest first. */
    public List<SimPhone.Line> lines() {
        return phone.lines();
    }

    /** Is called after each new line, on whatever thread it came by. */
    public void onLine(Runnable call) {
        phone.onLine(call);
    }

    public Optional<byte[]> picture(Received message) {
        return phone.picture(message);
    }

    /** What a message asks him to pay by UPI; empty for any other message. */
    public static Optional<Paise> asked(Received message) {
        var amount = ASKED.matcher(message.text());
        return message.kind().equals("image") && amount.find() ? Rupees.parse(amount.group()) : Optional.empty();
    }

    public void say(String words) {
        phone.text(words);
    }

    /** Taps a button or list row of a message. */
    public void choose(Received message, String choice) {
        phone.choose(message, choice);
    }

    /** Pays the store by UPI: its bank tells it by SMS. */
    public synchronized void pay(Paise amount) {
        var payment = new Payment(amount, references.next());
        bank.credit(PERSON.bank(), amount, PERSON.vpa(), payment.reference());
        last = payment;
    }

    /** Sends his app's screen of the last payment; where he paid nothing yet, of one that never was. */
    public synchronized void screenshot(Paise asked) {
        var shown = last == null ? new Payment(asked, references.next()) : last;
        phone.picture(painter.png(Screens.of(PERSON, shown.amount(), shown.reference(), clock.instant())), "I have paid");
    }
}
