package org.relaydesk.desk.statement;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.relaydesk.statement.ColumnMap;

/** What the seller said that each column is, made into a map, or what is wrong with it. Pure. */
final class ColumnRoles {
    private ColumnRoles() {}

    /** The code of what is wrong; empty where nothing is. */
    static Optional<String> fault(List<Role> roles) {
        for (var role : List.of(Role.DAY, Role.TIME, Role.WORDS, Role.REFERENCE, Role.MONEY_IN, Role.MONEY_OUT, Role.AMOUNT, Role.DIRECTION)) {
            if (Collections.frequency(roles, role) > 1) {
                return Optional.of("twice");
            }
        }
        if (!roles.contains(Role.DAY)) {
            return Optional.of("day");
        }
        if (!roles.contains(Role.WORDS)) {
            return Optional.of("words");
        }
        boolean one = roles.contains(Role.AMOUNT);
        boolean two = roles.contains(Role.MONEY_IN);
        if (one == two || (one && roles.contains(Role.MONEY_OUT)) || (two && roles.contains(Role.DIRECTION))) {
            return Optional.of("amount");
        }
        return Optional.empty();
    }

    /** Only where there is no {@link #fault}. */
    static ColumnMap map(List<Role> roles, boolean monthFirst) {
        return new ColumnMap(
                roles.indexOf(Role.DAY), at(roles, Role.TIME), roles.indexOf(Role.WORDS), at(roles, Role.REFERENCE),
                at(roles, Role.MONEY_OUT), at(roles, Role.MONEY_IN), at(roles, Role.AMOUNT), at(roles, Role.DIRECTION), monthFirst);
    }

    private static @Nullable Integer at(List<Role> roles, Role role) {
        int at = roles.indexOf(role);
        return at < 0 ? null : at;
    }

    /** Which row is most likely one of headings: the first with three words or more and no digit in any. */
    static int heading(List<List<String>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            var words = rows.get(i).stream().filter(c -> !c.isBlank()).toList();
            if (words.size() >= 3 && words.stream().noneMatch(c -> c.chars().anyMatch(Character::isDigit))) {
                return i;
            }
        }
        return 0;
    }
}
