package org.relaydesk.desk.part;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is typed into a form, and what is wrong with it, by the fields' names. */
public final class Form {
    private final Map<String, StringProperty> texts = new HashMap<>();
    private final Map<String, StringProperty> faults = new HashMap<>();

    /** @param texts what the fields begin with */
    public Form(Map<String, String> texts) {
        texts.forEach((name, text) -> {
            this.texts.put(name, new SimpleStringProperty(text));
            this.faults.put(name, new SimpleStringProperty(""));
        });
    }

    public StringProperty text(String name) {
        return at(texts, name);
    }

    public ReadOnlyStringProperty fault(String name) {
        return at(faults, name);
    }

    /** The text without blanks around it. */
    public String typed(String name) {
        return text(name).get().strip();
    }

    public Set<String> names() {
        return Set.copyOf(texts.keySet());
    }

    /** Shows these faults, a sentence each, and no others. */
    public void faults(Map<String, String> sentences) {
        faults.forEach((name, fault) -> fault.set(sentences.getOrDefault(name, "")));
    }

    private static StringProperty at(Map<String, StringProperty> properties, String name) {
        var property = properties.get(name);
        if (property == null) {
            throw new IllegalArgumentException("no field is called " + name);
        }
        return property;
    }
}
