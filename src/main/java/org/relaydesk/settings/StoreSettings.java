package org.relaydesk.settings;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

import org.relaydesk.money.Paise;

/**
 * The store's own settings, fixed while it is open.
 *
 * @param upiId the VPA to which customers pay
 * @param orderPrefix what an order's public id begins with ({@code SMM})
 * @param holidays a country code by whose public holidays business days are counted ({@code IN}), or a state's
 *     ({@code IN-MH}); empty for none
 * @param expiry how long a payment request stays open
 * @param quarantine how long its amount stays reserved after it expired or was cancelled
 * @param shortfallFromWallet whether a small payment may be made up from the customer's wallet
 * @param goodwillLimit up to how much of a shortfall the seller may waive by one key
 * @param pollEvery the time from one sweep of a provider to the next
 */
public record StoreSettings(
        String name,
        String upiId,
        String orderPrefix,
        ZoneId zone,
        Set<DayOfWeek> businessDays,
        LocalTime opens,
        LocalTime closes,
        String holidays,
        String language,
        Duration expiry,
        Duration quarantine,
        boolean shortfallFromWallet,
        Paise goodwillLimit,
        Duration pollEvery) {}
