package org.relaydesk.adapter.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A named setting as text. */
@Entity
public class Setting {
    @Id
    private String name;

    private String text;

    protected Setting() {}

    public Setting(String name, String text) {
        this.name = name;
        this.text = text;
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }
}
