package org.relaydesk.customer;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.relaydesk.message.WholeText;

/** A customer: a row with several identities, not a phone number. */
@Entity
public class Customer {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PHONE = 20;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name;
    private @Nullable String phone;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    private String language;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_message_at")
    private @Nullable Instant lastMessageAt;

    @Column(name = "hinted_at")
    private @Nullable Instant hintedAt;

    @Column(name = "silent_until")
    private @Nullable Instant silentUntil;

    @Column(name = "support_claim")
    private @Nullable Long supportClaim;

    @Column(name = "attention_since")
    private @Nullable Instant attentionSince;

    @Column(name = "merged_into")
    private @Nullable Long mergedInto;

    @Version
    private int version;

    protected Customer() {}

    public Customer(String name, @Nullable String phone, String language, Instant createdAt) {
        this.name = cut(name, LONGEST_NAME);
        this.phone = phone == null ? null : cut(phone, LONGEST_PHONE);
        this.standing = Standing.GOOD;
        this.language = language;
        this.createdAt = createdAt;
    }

    /** Names and numbers come from outside: one that is too long is no reason to lose a message. */
    private static String cut(String text, int most) {
        return WholeText.cut(text, most);
    }

    public long id() {
        return id;
    }

    /** The profile name; empty where the gateway never gave one. */
    public String name() {
        return name;
    }

    /** E.164 with the plus sign, where known. */
    public @Nullable String phone() {
        return phone;
    }

    public Standing standing() {
        return standing;
    }

    public String language() {
        return language;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant lastMessageAt() {
        return lastMessageAt;
    }

    /** When the customer was last told what the bot understands. */
    public @Nullable Instant hintedAt() {
        return hintedAt;
    }

    public void hinted(Instant at) {
        hintedAt = at;
    }

    /** Until when a person answers and the bot says nothing by itself; null or past where the bot does. */
    public @Nullable Instant silentUntil() {
        return silentUntil;
    }

    public boolean isSilent(Instant now) {
        return silentUntil != null && silentUntil.isAfter(now);
    }

    public void silence(Instant until) {
        silentUntil = until;
    }

    public void speakAgain() {
        silentUntil = null;
        supportClaim = null;
    }

    /** The claim (a mismatch's id) for which he called for a person; null where a person has him for anything else. */
    public @Nullable Long supportClaim() {
        return supportClaim;
    }

    public void calledAbout(@Nullable Long claim) {
        supportClaim = claim;
    }

    /** Since when the conversation needs the seller; null where it does not. */
    public @Nullable Instant attentionSince() {
        return attentionSince;
    }

    /** Marks the conversation as one that needs the seller; the first time counts. */
    public void needsSeller(Instant now) {
        if (attentionSince == null) {
            attentionSince = now;
        }
    }

    /** The seller has seen to it. */
    public void attended() {
        attentionSince = null;
    }

    /** @param to such as {@code en} or {@code hi} */
    public void speaks(String to) {
        language = to;
    }

    /** A message of the customer; an older one that came late does not turn the time back. */
    public void wrote(Instant at) {
        if (lastMessageAt == null || at.isAfter(lastMessageAt)) {
            lastMessageAt = at;
        }
    }

    public void named(String newName) {
        name = cut(newName, LONGEST_NAME);
    }

    public void reachedAt(@Nullable String newPhone) {
        phone = newPhone == null ? null : cut(newPhone, LONGEST_PHONE);
    }

    /** The customer as whom he goes on; null while he is one of his own. */
    public @Nullable Long mergedInto() {
        return mergedInto;
    }

    public void mergedInto(long other) {
        mergedInto = other;
    }

    /** What is known of somebody who turned out to be the same person, where this one has it not. */
    public void takeOver(Customer other) {
        name = name.isBlank() ? other.name : name;
        phone = phone == null ? other.phone : phone;
        createdAt = other.createdAt.isBefore(createdAt) ? other.createdAt : createdAt;
        if (other.lastMessageAt != null) {
            wrote(other.lastMessageAt);
        }
        // a person who has one of the two conversations has the one that is left
        if (other.silentUntil != null && (silentUntil == null || other.silentUntil.isAfter(silentUntil))) {
            silentUntil = other.silentUntil;
            supportClaim = other.supportClaim;
        }
        if (other.attentionSince != null && (attentionSince == null || other.attentionSince.isBefore(attentionSince))) {
            attentionSince = other.attentionSince;
        }
    }

    public void suspend() {
        standing = Standing.SUSPENDED;
    }

    public void reinstate() {
        standing = Standing.GOOD;
    }
}
