package org.relaydesk.simulation;

import java.util.Map;
import java.util.TreeMap;

/** The model's accounts, in paise, each on its normal side, by the names under which the ledger has them. */
final class Books {
    private final Map<String, Long> accounts = new TreeMap<>();

    void add(String account, long paise) {
        accounts.merge(account, paise, Math::addExact);
    }

    long of(String account) {
        return accounts.getOrDefault(account, 0L);
    }

    /** All that are not zero. */
    Map<String, Long> notZero() {
        var all = new TreeMap<>(accounts);
        all.values().removeIf(paise -> paise == 0);
        return all;
    }
}
