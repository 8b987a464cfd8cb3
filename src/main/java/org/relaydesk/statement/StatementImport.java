package org.relaydesk.statement;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/** A statement that was imported, however often: the same bytes are one. */
@Entity
@Table(name = "statement_import")
public class StatementImport {
    private static final int LONGEST_NAME = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String sha256;

    @Column(name = "file_name")
    private String fileName;

    private String bank;

    @Column(name = "account_tail")
    private @Nullable String accountTail;

    @Column(name = "first_day")
    private @Nullable LocalDate firstDay;

    @Column(name = "last_day")
    private @Nullable LocalDate lastDay;

    private long lines;
    private long recorded;
    private long matched;
    private long held;
    private long confirmed;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Version
    private int version;

    protected StatementImport() {}

    StatementImport(StatementFile file, StatementFile.Read read, Instant now) {
        this.sha256 = file.sha256();
        this.fileName = file.name().substring(0, Math.min(file.name().length(), LONGEST_NAME));
        this.bank = read.bank();
        this.accountTail = read.accountTail();
        this.firstDay = read.from();
        this.lastDay = read.to();
        this.lines = read.lines();
        this.startedAt = now;
    }

    /** More of it is in the book. */
    void add(Outcome more) {
        recorded += more.recorded();
        matched += more.matched();
        held += more.held();
        confirmed += more.confirmed();
    }

    /** It was gone through to its end, for the first time. */
    void finished(Instant now) {
        finishedAt = now;
    }

    public long id() {
        return id;
    }

    public String sha256() {
        return sha256;
    }

    public String fileName() {
        return fileName;
    }

    public String bank() {
        return bank;
    }

    public @Nullable String accountTail() {
        return accountTail;
    }

    public @Nullable LocalDate firstDay() {
        return firstDay;
    }

    public @Nullable LocalDate lastDay() {
        return lastDay;
    }

    public long lines() {
        return lines;
    }

    /** Payments that were not known before. */
    public long recorded() {
        return recorded;
    }

    /** Of these, those that found their order by themselves. */
    public long matched() {
        return matched;
    }

    /** Those that may be known ones told once more: not in the book, but before the seller. */
    public long held() {
        return held;
    }

    /** Known payments that it told of too. */
    public long confirmed() {
        return confirmed;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** Null where it was broken off. */
    public @Nullable Instant finishedAt() {
        return finishedAt;
    }
}
