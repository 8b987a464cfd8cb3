package org.relaydesk.conversation;

import java.time.InstantSource;
import java.util.EnumMap;

import org.relaydesk.catalog.DripFeed;
import org.relaydesk.catalog.Field;
import org.relaydesk.catalog.FieldAnswer;
import org.relaydesk.catalog.OrderDraft;
import org.relaydesk.catalog.OrderTerms;
import org.relaydesk.catalog.Parameters;
import org.relaydesk.catalog.Service;
import org.relaydesk.catalog.ServiceRepository;
import org.relaydesk.customer.Customer;
import org.relaydesk.customer.CustomerRepository;
import org.relaydesk.customer.Standing;
import org.relaydesk.order.Order;
import org.relaydesk.order.PlaceOrder;
import org.relaydesk.queue.Outbox;
import org.relaydesk.settings.StoreSettings;
import org.relaydesk.work.Refused;

/**
 * The seller places an order for a customer, who is told as if he had placed it himself. Runs in one transaction, which a
 * refusal ends without a trace.
 */
public final class PlaceForCustomer {
    private static final String SELLER = "seller";

    /** How it is paid. */
    public enum Way {
        /** At once, from the customer's wallet. */
        WALLET,
        /** By UPI: the customer gets the payment message with its QR code. */
        UPI
    }

    /**
     * What is ordered.
     *
     * @param quantity 0 where the service's type has its own
     * @param link empty where its type has none
     * @param parameters what its type needs besides; {@code runs} and {@code interval} where it is to be had in runs
     */
    public record Command(long customerId, int service, long quantity, String link, Parameters parameters, Way way) {}

    private final CustomerRepository customers;
    private final ServiceRepository services;
    private final Till till;
    private final Outbox outbox;
    private final StoreSettings settings;
    private final InstantSource clock;

    PlaceForCustomer(
            CustomerRepository customers,
            ServiceRepository services,
            Till till,
            Outbox outbox,
            StoreSettings settings,
            InstantSource clock) {
        this.customers = customers;
        this.services = services;
        this.till = till;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Places it and has it paid or asked for.
     *
     * @throws Refused {@code customer-unknown}, {@code suspended}; {@code service-gone} where it is not on sale;
     *         {@code quantity}, or {@code field-<name>} with the reason, the words, and what would be right at least and at
     *         most; {@code wallet-short}; {@code pay-busy} where all amounts around the price are taken; {@code disk-full}
     */
    public Order handle(Command command) {
        var customer = customers.byId(command.customerId())
                .orElseThrow(() -> new Refused("customer-unknown", Long.toString(command.customerId())));
        if (customer.standing() == Standing.SUSPENDED) {
            throw new Refused("suspended", Long.toString(customer.id()));
        }
        var service = services.byNumber(command.service()).filter(s -> s.onSale() && s.kind().isPresent())
                .orElseThrow(() -> new Refused("service-gone", Integer.toString(command.service())));
        var draft = draft(command, service);
        var order = new PlaceOrder.Command(
                customer.id(), service.number(), draft.units(), draft.link(), draft.parameters());
        var sold = pay(command.way(), customer, service, order);
        outbox.put("placed:" + sold.order().orderId(), customer.id(), sold.message(), sold.order().number(), null);
        return sold.order();
    }

    private Till.Sold pay(Way way, Customer customer, Service service, PlaceOrder.Command order) {
        var price = service.price(order.quantity());
        if (way == Way.WALLET) {
            var wallet = till.wallet(customer.id());
            if (wallet.compareTo(price) < 0) {
                throw new Refused("wallet-short", wallet.toString(), price.toString());
            }
            return till.fromWallet(customer, order, SELLER);
        }
        if (!till.takesUpi(price)) {
            throw new Refused("pay-busy", price.toString());
        }
        return till.byUpi(customer, order, SELLER);
    }

    private OrderDraft draft(Command command, Service service) {
        var written = new EnumMap<Field, String>(Field.class);
        written.putAll(command.parameters().values());
        written.put(Field.LINK, command.link());
        written.put(Field.QUANTITY, Long.toString(command.quantity()));
        var terms = OrderTerms.ofNew(
                service.kind().orElseThrow(), service.minQuantity(), service.maxQuantity(), service.dripFeed(),
                clock.instant().atZone(settings.zone()).toLocalDate());
        var draft = OrderDraft.read(terms, written);
        draft.faults().forEach(PlaceForCustomer::refuse);
        draft.drip().ifPresent(PlaceForCustomer::refuse);
        return draft;
    }

    private static void refuse(Field field, FieldAnswer.Bad bad) {
        throw field == Field.QUANTITY
                ? new Refused("quantity", bad.words(), Long.toString(bad.low()), Long.toString(bad.high()))
                : new Refused("field-" + field.wire(), bad.reason().code(), Shown.cut(bad.words(), 100),
                        Long.toString(bad.low()), Long.toString(bad.high()));
    }

    private static void refuse(DripFeed.Reason reason) {
        throw new Refused("field-" + Field.RUNS.wire(), reason.code());
    }
}
