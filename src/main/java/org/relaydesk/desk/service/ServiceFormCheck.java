package org.relaydesk.desk.service;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.relaydesk.money.Paise;
import org.relaydesk.money.Rupees;

/** What is wrong with a service's form, as codes by field: {@code service.wrong.<code>} in the bundle. */
final class ServiceFormCheck {
    private static final int MOST_PERCENT = 1000;

    private ServiceFormCheck() {}

    /** @param cost of 1000; null where it is not known */
    static Map<String, String> faults(UnaryOperator<String> typed, boolean byMargin, @Nullable Paise cost) {
        var faults = new LinkedHashMap<String, String>();
        if (typed.apply(ServiceForm.NAME).isEmpty() || typed.apply(ServiceForm.NAME).length() > 200) {
            faults.put(ServiceForm.NAME, "name");
        }
        if (typed.apply(ServiceForm.CATEGORY).isEmpty() || typed.apply(ServiceForm.CATEGORY).length() > 100) {
            faults.put(ServiceForm.CATEGORY, "category");
        }
        if (byMargin && !percent(typed.apply(ServiceForm.PERCENT))) {
            faults.put(ServiceForm.PERCENT, "percent");
        } else if (byMargin && cost == null) {
            faults.put(ServiceForm.PERCENT, "cost-unknown");
        } else if (!byMargin && Rupees.parse(typed.apply(ServiceForm.PRICE)).filter(Paise::isPositive).isEmpty()) {
            faults.put(ServiceForm.PRICE, "price");
        }
        var min = typed.apply(ServiceForm.MIN);
        var max = typed.apply(ServiceForm.MAX);
        if (!quantity(min)) {
            faults.put(ServiceForm.MIN, "min");
        }
        if (!quantity(max) || (quantity(min) && Long.parseLong(max) < Long.parseLong(min))) {
            faults.put(ServiceForm.MAX, "max");
        }
        if (!typed.apply(ServiceForm.REFILL).matches("\\d{1,3}") || Integer.parseInt(typed.apply(ServiceForm.REFILL)) > 365) {
            faults.put(ServiceForm.REFILL, "refill");
        }
        return faults;
    }

    static boolean percent(String typed) {
        return typed.matches("\\d{1,4}") && Integer.parseInt(typed) <= MOST_PERCENT;
    }

    private static boolean quantity(String typed) {
        return typed.matches("[1-9]\\d{0,11}");
    }
}
