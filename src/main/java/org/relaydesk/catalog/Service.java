package org.relaydesk.catalog;

import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import org.relaydesk.money.Paise;

/** Something that the store sells, and where it is relayed to. */
@Entity
public class Service {
    @Id
    private int number;

    private String name;
    private String category;

    @Column(name = "price_per_1000")
    private long pricePer1000;

    private String provider;

    @Column(name = "provider_service")
    private String providerService;

    private String type;

    @Column(name = "min_quantity")
    private long minQuantity;

    @Column(name = "max_quantity")
    private long maxQuantity;

    @Column(name = "refill_days")
    private int refillDays;

    @Column(name = "on_sale")
    private boolean onSale;

    @Enumerated(EnumType.STRING)
    private Pricing pricing;

    @Column(name = "margin_percent")
    private int marginPercent;

    @Column(name = "paused_why")
    private @Nullable String pausedWhy;

    @Column(name = "drip_feed")
    private boolean dripFeed;

    /** How the price is made: set by the seller, or cost and margin, rounded up to the rupee. */
    public enum Pricing { FIXED, MARGIN }

    protected Service() {}

    public Service(
            int number,
            String name,
            String category,
            Paise pricePer1000,
            String provider,
            String providerService,
            String type,
            long minQuantity,
            long maxQuantity,
            int refillDays) {
        this.number = number;
        this.name = name;
        this.category = category;
        this.pricePer1000 = pricePer1000.value();
        this.provider = provider;
        this.providerService = providerService;
        this.type = type;
        this.minQuantity = minQuantity;
        this.maxQuantity = maxQuantity;
        this.refillDays = refillDays;
        this.onSale = true;
        this.pricing = Pricing.FIXED;
    }

    /** Takes over the seller's new settings; orders that were placed keep their price. */
    public void change(Service to) {
        name = to.name;
        category = to.category;
        pricePer1000 = to.pricePer1000;
        provider = to.provider;
        providerService = to.providerService;
        type = to.type;
        minQuantity = to.minQuantity;
        maxQuantity = to.maxQuantity;
        refillDays = to.refillDays;
        pricing = to.pricing;
        marginPercent = to.marginPercent;
        dripFeed = to.dripFeed;
    }

    /** The seller sets the price himself. */
    public void fixedPrice(Paise per1000) {
        pricing = Pricing.FIXED;
        pricePer1000 = per1000.value();
    }

    /** The price follows the cost, {@code percent} above it; it is {@code per1000} now. */
    public void byMargin(int percent, Paise per1000) {
        pricing = Pricing.MARGIN;
        marginPercent = percent;
        pricePer1000 = per1000.value();
    }

    /** Takes over the provider's bounds. */
    public void bounds(long min, long max) {
        minQuantity = min;
        maxQuantity = max;
    }

    /** Goes first to another provider. */
    public void relayTo(String toProvider, String itsService) {
        provider = toProvider;
        providerService = itsService;
    }

    /** Its name, where it is found, and for how long its refills are covered. */
    public void describe(String called, String inCategory, int coverDays) {
        name = called;
        category = inCategory;
        refillDays = coverDays;
    }

    /** The provider's type of it has changed. */
    public void deliveredAs(String newType) {
        type = newType;
    }

    public void allowDripFeed(boolean allowed) {
        dripFeed = allowed;
    }

    /** Not sold until {@link #resume}; {@code why} is shown to the seller. */
    public void pause(String why) {
        onSale = false;
        pausedWhy = why;
    }

    public void resume() {
        onSale = true;
        pausedWhy = null;
    }

    public int number() {
        return number;
    }

    public String name() {
        return name;
    }

    public String category() {
        return category;
    }

    public Paise pricePer1000() {
        return Paise.of(pricePer1000);
    }

    public String provider() {
        return provider;
    }

    public String providerService() {
        return providerService;
    }

    /** The provider's service type, such as {@code Default}. */
    public String type() {
        return type;
    }

    public long minQuantity() {
        return minQuantity;
    }

    public long maxQuantity() {
        return maxQuantity;
    }

    public int refillDays() {
        return refillDays;
    }

    public boolean onSale() {
        return onSale;
    }

    public Pricing pricing() {
        return pricing;
    }

    /** Above cost, where the price is made by margin. */
    public int marginPercent() {
        return marginPercent;
    }

    /** Why it is not sold just now; null where it is, or where the seller gave no reason. */
    public @Nullable String pausedWhy() {
        return pausedWhy;
    }

    /** Whether customers may have it delivered in drops. */
    public boolean dripFeed() {
        return dripFeed;
    }

    /** The type, where it is one that API v2 knows; what is of another type is not sold by the bot. */
    public Optional<ServiceType> kind() {
        return ServiceType.of(type);
    }

    /** A package of which there is only one: its price is for the whole, and not for a thousand. */
    public boolean soldWhole() {
        return isSoldWhole(type, maxQuantity);
    }

    /** As {@link #soldWhole}, of a service that is known by its type and its largest quantity. */
    public static boolean isSoldWhole(String type, long max) {
        return max == 1 && ServiceType.of(type)
                .filter(k -> k == ServiceType.PACKAGE || k == ServiceType.CUSTOM_COMMENTS_PACKAGE).isPresent();
    }

    /** What a quantity costs, to the nearest paisa (half up), never less than one. */
    public Paise price(long quantity) {
        return soldWhole() ? pricePer1000() : PriceRule.of(pricePer1000(), quantity);
    }
}
