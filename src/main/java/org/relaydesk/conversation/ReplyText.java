package org.relaydesk.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A text for customers in the seller's own words. */
@Entity
@Table(name = "reply_text")
public class ReplyText {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String language;

    @Column(name = "name")
    private String key;

    private String text;

    protected ReplyText() {}

    ReplyText(String language, String key, String text) {
        this.language = language;
        this.key = key;
        this.text = text;
    }

    void change(String to) {
        text = to;
    }

    public long id() {
        return id;
    }

    public String language() {
        return language;
    }

    /** The phrase's key in the bundle. */
    public String key() {
        return key;
    }

    /** With placeholders, as it was edited. */
    public String text() {
        return text;
    }
}
