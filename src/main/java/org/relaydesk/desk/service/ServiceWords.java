package org.relaydesk.desk.service;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.relaydesk.catalog.PriceRule;
import org.relaydesk.catalog.Service.Pricing;
import org.relaydesk.desk.words.Mark;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;
import org.relaydesk.query.Leg;
import org.relaydesk.query.ServiceQueries.OfferRow;
import org.relaydesk.query.ServiceQueries.Row;

/** The Services screen's sentences. */
final class ServiceWords {
    private final Words words;

    ServiceWords(Words words) {
        this.words = words;
    }

    Mark state(Row row) {
        if (!row.onSale()) {
            return new Mark(words.say("service.state.paused"), Tone.NEUTRAL);
        }
        return row.belowCost() ? new Mark(words.say("service.state.below"), Tone.BAD) : new Mark(words.say("service.state.on-sale"), Tone.GOOD);
    }

    String amount(@Nullable Paise amount) {
        return amount == null ? words.say("none") : Rupees.text(amount);
    }

    String percent(@Nullable Long percent) {
        return percent == null ? words.say("none") : words.say("percent", "n", percent);
    }

    /** {@code bulkpanel 4411 → smmfast 112}. */
    String routes(Row row) {
        return row.routes().stream().map(this::leg).collect(Collectors.joining(words.say("service.then")));
    }

    String leg(Leg leg) {
        return words.say("service.leg", "provider", leg.provider(), "service", leg.service());
    }

    String bounds(long min, long max) {
        return words.say("service.bounds", "min", min, "max", max);
    }

    /** How the price is made. */
    String price(Row row) {
        return row.pricing() == Pricing.MARGIN
                ? words.say("service.price-margin", "price", row.price(), "percent", row.marginPercent())
                : words.say("service.price-fixed", "price", row.price());
    }

    /** What the price would be, and whether that is wise. */
    Mark preview(ServiceForm form) {
        var cost = form.cost();
        Paise price;
        if (form.byMargin().get()) {
            var percent = form.fields().typed(ServiceForm.PERCENT);
            price = cost == null || !ServiceFormCheck.percent(percent) ? null : PriceRule.byMargin(cost, Integer.parseInt(percent));
        } else {
            price = Rupees.parse(form.fields().typed(ServiceForm.PRICE)).filter(Paise::isPositive).orElse(null);
        }
        if (cost == null) {
            return new Mark(words.say("service.preview-no-cost"), Tone.NEUTRAL);
        }
        if (price == null) {
            return new Mark(words.say("service.preview-none", "cost", cost), Tone.NEUTRAL);
        }
        return price.compareTo(cost) < 0
                ? new Mark(words.say("service.preview-below", "price", price, "cost", cost, "loss", cost.minus(price)), Tone.BAD)
                : new Mark(words.say("service.preview", "price", price, "cost", cost, "margin", share(price, cost)), Tone.GOOD);
    }

    private String share(Paise price, Paise cost) {
        return percent(Math.floorDiv(price.minus(cost).value() * 200 + price.value(), price.value() * 2));
    }

    /** What the offer allows besides delivering, in short words. */
    String extras(OfferRow offer) {
        var said = new StringBuilder();
        add(said, offer.refill(), "service.extra.refill");
        add(said, offer.cancel(), "service.extra.cancel");
        add(said, offer.dripFeed(), "service.extra.drip");
        return said.isEmpty() ? words.say("none") : said.toString();
    }

    private void add(StringBuilder said, boolean has, String key) {
        if (has) {
            said.append(said.isEmpty() ? "" : ", ").append(words.say(key));
        }
    }
}
