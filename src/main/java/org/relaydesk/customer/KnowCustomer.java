package org.relaydesk.customer;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.relaydesk.settings.StoreSettings;

/**
 * Finds the customer who goes by some identities, or makes a new one. An identity that comes together with a known one
 * joins its customer: the gateway's word is enough for that.
 */
public final class KnowCustomer {
    private static final Pattern NUMBER = Pattern.compile("\\d{6,19}");
    private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\.[A-Za-z0-9._-]{1,110}");

    private final CustomerRepository customers;
    private final StoreSettings settings;

    public KnowCustomer(CustomerRepository customers, StoreSettings settings) {
        this.customers = customers;
        this.settings = settings;
    }

    /** @throws IllegalArgumentException if neither identity is given */
    public Customer handle(@Nullable String waId, @Nullable String userId, @Nullable String name, Instant at) {
        if (waId == null && userId == null) {
            throw new IllegalArgumentException("a message without a sender");
        }
        var byPhone = find(Identity.Kind.WA_ID, waId);
        var byUser = find(Identity.Kind.USER_ID, userId);
        var customer = byUser.or(() -> byPhone).orElseGet(() -> create(waId, name, at));
        if (byPhone.isEmpty() && waId != null) {
            customers.insert(new Identity(Identity.Kind.WA_ID, waId, customer.id()));
            customer.reachedAt("+" + waId);
        }
        if (byUser.isEmpty() && userId != null) {
            customers.insert(new Identity(Identity.Kind.USER_ID, userId, customer.id()));
        }
        if (name != null && !name.isBlank()) {
            customer.named(name.strip());
        }
        return customer;
    }

    /**
     * The gateway's word that a customer is reached under another number or id from now on (he changed his number). One
     * that somebody else has stays his: two customers' wallets are never mixed by a message.
     */
    public void moved(Customer customer, String identity) {
        var kind = NUMBER.matcher(identity).matches() ? Identity.Kind.WA_ID : Identity.Kind.USER_ID;
        if ((kind == Identity.Kind.WA_ID || USER_ID.matcher(identity).matches())
                && customers.identity(kind, identity).isEmpty()) {
            customers.insert(new Identity(kind, identity, customer.id()));
            if (kind == Identity.Kind.WA_ID) {
                customer.reachedAt("+" + identity);
            }
        }
    }

    private Optional<Customer> find(Identity.Kind kind, @Nullable String knownAs) {
        return knownAs == null
                ? Optional.empty()
                : customers.identity(kind, knownAs).flatMap(i -> customers.byId(i.customerId()));
    }

    private Customer create(@Nullable String waId, @Nullable String name, Instant at) {
        var phone = waId == null ? null : "+" + waId;
        var customer = new Customer(name == null ? "" : name.strip(), phone, settings.language(), at);
        customers.insert(customer);
        return customer;
    }
}
