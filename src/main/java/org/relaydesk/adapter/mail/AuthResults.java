package org.relaydesk.adapter.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What one {@code Authentication-Results} header says, see RFC 8601.
 *
 * @param server the authserv-id, in small letters; empty where there is none, as Outlook writes it
 */
record AuthResults(String server, List<Outcome> outcomes) {
    AuthResults {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * One method's result.
     *
     * @param method such as {@code dkim}, in small letters
     * @param result such as {@code pass}, in small letters
     * @param properties such as {@code header.d=bank.example}, as they were written
     */
    record Outcome(String method, String result, List<String> properties) {
        Outcome {
            properties = List.copyOf(properties);
        }

        boolean is(String wantedMethod, String wantedResult) {
            return method.equals(wantedMethod) && result.equals(wantedResult);
        }

        /** The property's value in small letters; empty where it is missing or told more than once. */
        Optional<String> property(String name) {
            var values = properties.stream().filter(p -> p.toLowerCase(Locale.ROOT).startsWith(name + "="))
                    .map(p -> p.substring(name.length() + 1).toLowerCase(Locale.ROOT)).toList();
            return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
        }

        /** The domain that signed: {@code header.d}, or what is behind the last {@code @} of {@code header.i}. */
        Optional<String> signer() {
            if (properties.stream().anyMatch(p -> p.toLowerCase(Locale.ROOT).startsWith("header.d="))) {
                return property("header.d");
            }
            return property("header.i").filter(i -> i.indexOf('@') >= 0).map(i -> i.substring(i.lastIndexOf('@') + 1));
        }
    }

    /** @throws IllegalArgumentException if the value is no such header */
    static AuthResults parse(String value) {
        var parts = HeaderWords.of(value);
        var first = parts.getFirst();
        boolean named = !first.isEmpty() && first.getFirst().indexOf('=') < 0;
        var outcomes = new ArrayList<Outcome>();
        for (var words : parts.subList(named ? 1 : 0, parts.size())) {
            outcome(words).ifPresent(outcomes::add);
        }
        if (!named && outcomes.isEmpty()) {
            throw new IllegalArgumentException("the header says nothing");
        }
        return new AuthResults(named ? first.getFirst().toLowerCase(Locale.ROOT) : "", outcomes);
    }

    private static Optional<Outcome> outcome(List<String> words) {
        if (words.isEmpty() || words.getFirst().indexOf('=') <= 0) {
            return Optional.empty();
        }
        var spec = words.getFirst().toLowerCase(Locale.ROOT);
        var method = spec.substring(0, spec.indexOf('='));
        int version = method.indexOf('/');
        return Optional.of(new Outcome(
                version < 0 ? method : method.substring(0, version), spec.substring(spec.indexOf('=') + 1),
                words.subList(1, words.size())));
    }
}
