package org.relaydesk.adapter.settings;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** Reads typed values of one object of a settings file; what is wrong is named by its path. */
final class Values {
    private final String path;
    private final JsonObject object;

    Values(String path, JsonObject object) {
        this.path = path;
        this.object = object;
    }

    /** The values of an object inside; one without any where it is missing. */
    Values inside(String name) {
        return new Values(at(name), object.get(name) instanceof JsonObject inner ? inner : new JsonObject());
    }

    boolean has(String name) {
        return object.has(name) && !object.get(name).isJsonNull();
    }

    String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    BadSettings bad(String name, String wanted) {
        return new BadSettings(at(name) + " must be " + wanted);
    }

    String text(String name, String otherwise) {
        return optionalText(name).orElse(otherwise);
    }

    String text(String name) {
        return optionalText(name).orElseThrow(() -> new BadSettings(at(name) + " is missing"));
    }

    Optional<String> optionalText(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        if (object.get(name) instanceof JsonPrimitive p && p.isString() && !p.getAsString().isBlank()
                && p.getAsString().length() <= 500) {
            return Optional.of(p.getAsString().strip());
        }
        throw bad(name, "a text of 1 to 500 characters");
    }

    String text(String name, int longest) {
        var text = text(name);
        if (text.length() > longest) {
            throw bad(name, "at most " + longest + " characters long");
        }
        return text;
    }

    long whole(String name, long otherwise, long low, long high) {
        return has(name) ? whole(name, low, high) : otherwise;
    }

    long whole(String name, long low, long high) {
        if (!has(name)) {
            throw new BadSettings(at(name) + " is missing");
        }
        if (object.get(name) instanceof JsonPrimitive p && p.isNumber() && p.getAsString().matches("-?\\d{1,15}")) {
            long value = p.getAsLong();
            if (value >= low && value <= high) {
                return value;
            }
        }
        throw bad(name, "a whole number from " + low + " to " + high);
    }

    boolean yes(String name, boolean otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        if (object.get(name) instanceof JsonPrimitive p && p.isBoolean()) {
            return p.getAsBoolean();
        }
        throw bad(name, "true or false");
    }

    /** A decimal number written as text or as a number, above zero. */
    BigDecimal decimal(String name) {
        if (!has(name)) {
            throw new BadSettings(at(name) + " is missing");
        }
        if (object.get(name) instanceof JsonPrimitive p && p.getAsString().matches("\\d{1,12}(\\.\\d{1,8})?")) {
            var value = new BigDecimal(p.getAsString());
            if (value.signum() > 0) {
                return value;
            }
        }
        throw bad(name, "an amount above zero such as \"84.50\"");
    }

    URI url(String name) {
        var written = text(name);
        try {
            var uri = new URI(written);
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // told below, with the key's name
        }
        throw bad(name, "an http or https address");
    }

    List<String> texts(String name) {
        if (!has(name)) {
            return List.of();
        }
        if (object.get(name) instanceof JsonArray list
                && list.asList().stream().allMatch(e -> e instanceof JsonPrimitive p && p.isString())) {
            return list.asList().stream().map(JsonElement::getAsString).toList();
        }
        throw bad(name, "a list of texts");
    }

    /** The objects of a list, each with its place in the path. */
    List<Values> list(String name) {
        if (!(object.get(name) instanceof JsonArray list)) {
            return List.of();
        }
        return StreamSupport.stream(list.spliterator(), false)
                .map(e -> new Values(at(name), (JsonObject) e))
                .toList();
    }
}
