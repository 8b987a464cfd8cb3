package org.relaydesk.customer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.relaydesk.customer.Identity.Kind;
import org.relaydesk.settings.StoreSettings;

/**
 * Finds the customer who goes by some identities, or makes a new one. An identity that comes together with a known one
 * joins its customer: the gateway's word is enough for that, and nothing else is. One that somebody else has stays his:
 * two customers' wallets are never mixed by a message.
 *
 * <p>A number may be given to another person, an id (the business-scoped one, WAHA's {@code @lid}) may not. So who comes with
 * a known number and a new id, where the number's customer has another id of that kind, is somebody else: the number is his
 * from then on, and all else stays with the one who had it.
 */
public final class KnowCustomer {
    private static final String LID = "@lid";
    private static final String PHONE = "@c.us";
    private static final Pattern NUMBER = Pattern.compile("\\d{6,19}");
    private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\.[A-Za-z0-9._-]{1,190}");

    private final CustomerRepository customers;
    private final StoreSettings settings;

    public KnowCustomer(CustomerRepository customers, StoreSettings settings) {
        this.customers = customers;
        this.settings = settings;
    }

    /** @throws IllegalArgumentException if no identity is given */
    public Customer handle(KnownAs as, Instant at) {
        if (as.isNobody()) {
            throw new IllegalArgumentException("a message without a sender");
        }
        var customer = find(as).orElseGet(() -> create(as, at));
        take(customer, as);
        join(customer, as);
        seen(customer, as, at);
        if (as.name() != null && !as.name().isBlank()) {
            customer.named(as.name().strip());
        }
        return customer;
    }

    /**
     * The gateway's word that somebody is reached under another number or id from now on. Where only his new one is known
     * (words of gateways come in any order), the old one joins that.
     */
    public Customer moved(KnownAs before, KnownAs now, Instant at) {
        if (before.isNobody()) {
            return handle(now, at);
        }
        var good = new KnownAs(fit(NUMBER, now.waId()), fit(USER_ID, now.userId()), null, null);
        var customer = find(before).or(() -> find(good)).orElseGet(() -> create(before, at));
        join(customer, before);
        take(customer, good);
        join(customer, good);
        seen(customer, good, at);
        return customer;
    }

    private static @Nullable String fit(Pattern form, @Nullable String text) {
        return text != null && form.matcher(text).matches() ? text : null;
    }

    /** What is nearest to the person first: a number may be given to somebody else, an id may not. */
    private Optional<Customer> find(KnownAs as) {
        return Stream.of(known(Kind.USER_ID, as.userId()), known(Kind.WAHA, as.chatId()))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> known(Kind.WA_ID, as.waId()).filter(i -> !isSomebodyElse(i.customerId(), as)))
                .flatMap(i -> customers.byId(i.customerId()));
    }

    /** Whether the one who has a number has another lasting id than the one who comes with it. */
    private boolean isSomebodyElse(long customer, KnownAs as) {
        var all = customers.identities(customer);
        return isAnother(all, Kind.USER_ID, "", as.userId())
                || (isLid(as.chatId()) && isAnother(all, Kind.WAHA, LID, as.chatId()));
    }

    private static boolean isAnother(List<Identity> all, Kind kind, String ending, @Nullable String knownAs) {
        var his = all.stream().filter(i -> i.kind() == kind).map(Identity::knownAs).filter(id -> id.endsWith(ending)).toList();
        return knownAs != null && !his.isEmpty() && !his.contains(knownAs);
    }

    private static boolean isLid(@Nullable String chat) {
        return chat != null && chat.endsWith(LID);
    }

    /** The number of somebody else, who has a lasting id of his own by which he is reached, goes to the one who has it now. */
    private void take(Customer customer, KnownAs as) {
        var number = as.waId();
        if (number == null || (as.userId() == null && !isLid(as.chatId()))) {
            return;
        }
        known(Kind.WA_ID, number).map(Identity::customerId)
                .filter(other -> other != customer.id() && isSomebodyElse(other, as))
                .ifPresent(other -> {
                    Stream.of(known(Kind.WA_ID, number), known(Kind.WAHA, number + PHONE)).flatMap(Optional::stream)
                            .filter(i -> i.customerId() == other)
                            .forEach(i -> {
                                i.goesTo(customer.id());
                                customers.update(i);
                            });
                    var phone = Phone.ofWhatsApp(number);
                    customers.byId(other).filter(c -> phone.equals(Optional.ofNullable(c.phone()))).ifPresent(c -> {
                        c.reachedAt(null);
                        customers.update(c);
                    });
                    phone.ifPresent(customer::reachedAt);
                });
    }

    private Optional<Identity> known(Kind kind, @Nullable String knownAs) {
        return knownAs == null ? Optional.empty() : customers.identity(kind, knownAs);
    }

    private void join(Customer customer, KnownAs as) {
        join(customer, Kind.USER_ID, as.userId());
        join(customer, Kind.WAHA, as.chatId());
        if (join(customer, Kind.WA_ID, as.waId())) {
            Phone.ofWhatsApp(as.waId()).ifPresent(customer::reachedAt);
        }
    }

    private boolean join(Customer customer, Kind kind, @Nullable String knownAs) {
        if (knownAs == null || customers.identity(kind, knownAs).isPresent()) {
            return false;
        }
        customers.insert(new Identity(kind, knownAs, customer.id()));
        return true;
    }

    /** Notes under which of several he was heard last; where there is one of a kind, there is nothing to note. */
    private void seen(Customer customer, KnownAs as, Instant at) {
        var all = customers.identities(customer.id());
        seen(all, Kind.USER_ID, as.userId(), at);
        seen(all, Kind.WAHA, as.chatId(), at);
        seen(all, Kind.WA_ID, as.waId(), at);
    }

    private void seen(List<Identity> all, Kind kind, @Nullable String knownAs, Instant at) {
        if (knownAs == null) {
            return;
        }
        Reach.latest(all, kind).filter(latest -> !latest.knownAs().equals(knownAs)).ifPresent(latest ->
                all.stream().filter(i -> i.kind() == kind && i.knownAs().equals(knownAs)).findFirst().ifPresent(i -> {
                    i.seen(at);
                    customers.update(i);
                }));
    }

    private Customer create(KnownAs as, Instant at) {
        var phone = Phone.ofWhatsApp(as.waId()).orElse(null);
        var customer = new Customer(as.name() == null ? "" : as.name().strip(), phone, settings.language(), at);
        customers.insert(customer);
        return customer;
    }
}
