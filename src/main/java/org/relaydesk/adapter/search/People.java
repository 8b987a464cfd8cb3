package org.relaydesk.adapter.search;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.relaydesk.adapter.store.query.SqlPeople;
import org.relaydesk.adapter.store.query.SqlPeople.Somebody;
import org.relaydesk.customer.ShownName;
import org.relaydesk.query.ConversationSearch.Person;
import org.relaydesk.work.Reader;

/**
 * All customers by the words of their names and by their numbers, in memory and in order. Read once, and kept as the book
 * tells of changes: whoever is renamed, gets a number or is merged is found so a second later.
 */
final class People {
    private static final int MOST = 8;
    private static final int BATCH = 2000;
    /** Of a name that more have, the first are found sooner among all. */
    private static final int FEW = 500;
    private static final Pattern NOT_OF_NUMBER = Pattern.compile("[\\s+()-]");
    private static final Pattern NUMBER = Pattern.compile("\\d{3,}");
    private static final Comparator<Known> LAST_FIRST =
            Comparator.comparing(Known::wroteAt).thenComparingLong(Known::id).reversed();

    private final SqlPeople rows;
    private final Reader reader;
    private final Words words;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();
    private final ConcurrentSkipListSet<Word> byWord = new ConcurrentSkipListSet<>();
    /** All of them, those who wrote last first. */
    private volatile List<Known> inOrder = List.of();
    private long bookLine = -1;
    private volatile boolean complete;

    People(SqlPeople rows, Reader reader, Words words) {
        this.rows = rows;
        this.reader = reader;
        this.words = words;
    }

    private record Known(long id, String name, List<String> words, List<String> numbers, Instant wroteAt) {
        boolean isCalled(List<String> beginnings) {
            return beginnings.stream().allMatch(begin -> words.stream().anyMatch(word -> word.startsWith(begin)));
        }

        Optional<String> numberWith(String digits) {
            return numbers.stream().filter(n -> n.contains(digits)).findFirst();
        }
    }

    /** A word of a customer's name; ordered by the word. */
    private record Word(String text, long customer) implements Comparable<Word> {
        @Override
        public int compareTo(Word other) {
            int byText = text.compareTo(other.text);
            return byText != 0 ? byText : Long.compare(customer, other.customer);
        }
    }

    /** Whether everybody is in it. */
    boolean isComplete() {
        return complete;
    }

    /** Takes in what has changed since the last time; always on the same thread. */
    void follow() {
        boolean changed = bookLine < 0;
        if (bookLine < 0) {
            // what is changed while everybody is read is told after this line
            long end = reader.call(rows::end);
            readAll();
            bookLine = end;
        }
        boolean more = true;
        while (more) {
            var news = reader.call(() -> rows.changed(bookLine, BATCH / 4));
            changed |= news.all() || !news.customers().isEmpty();
            if (news.all()) {
                readAll();
            } else {
                take(news.customers());
            }
            bookLine = news.last();
            more = news.more();
        }
        if (changed) {
            inOrder = known.values().stream().sorted(LAST_FIRST).toList();
            complete = true;
        }
    }

    private void readAll() {
        long last = 0;
        List<Somebody> some;
        do {
            long after = last;
            some = reader.call(() -> rows.after(after, BATCH));
            some.forEach(this::put);
            last = some.isEmpty() ? last : some.getLast().id();
        } while (some.size() == BATCH);
    }

    /** And those as whom they go on. */
    private void take(Collection<Long> customers) {
        var some = reader.call(() -> rows.of(customers));
        some.forEach(this::put);
        var successors = some.stream().map(Somebody::mergedInto).filter(Objects::nonNull).collect(Collectors.toSet());
        successors.removeAll(new HashSet<>(customers));
        if (!successors.isEmpty()) {
            take(successors);
        }
    }

    private void put(Somebody one) {
        var now = one.mergedInto() == null ? known(one) : null;
        var before = now == null ? known.remove(one.id()) : known.put(one.id(), now);
        var is = now == null ? List.<String>of() : now.words;
        is.forEach(word -> byWord.add(new Word(word, one.id())));
        if (before != null && !before.words.equals(is)) {
            before.words.stream().filter(word -> !is.contains(word)).forEach(word -> byWord.remove(new Word(word, one.id())));
        }
    }

    private Known known(Somebody one) {
        var phone = one.phone();
        var numbers = Stream.concat(phone == null ? Stream.empty() : Stream.of(digits(phone)), one.numbers().stream()).distinct().toList();
        var wroteAt = one.wroteAt();
        return new Known(
                one.id(), ShownName.of(one.name(), phone), words.in(one.name()).stream().map(Words.Word::text).distinct().toList(), numbers,
                wroteAt == null ? Instant.MIN : wroteAt);
    }

    private static String digits(String number) {
        return NOT_OF_NUMBER.matcher(number).replaceAll("");
    }

    /**
     * Those who wrote last first.
     *
     * @param beginnings of words of their names; all must be there
     */
    List<Person> find(String typed, List<String> beginnings) {
        var digits = digits(typed);
        if (NUMBER.matcher(digits).matches()) {
            return inOrder.stream().filter(one -> one.numberWith(digits).isPresent()).limit(MOST)
                    .map(one -> new Person(one.id, one.name, "+" + one.numberWith(digits).orElse(""))).toList();
        }
        return beginnings.isEmpty() ? List.of() : named(beginnings).map(one -> new Person(one.id, one.name, "")).toList();
    }

    private Stream<Known> named(List<String> beginnings) {
        var rarest = beginnings.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
        var few = byWord.subSet(new Word(rarest, 0), new Word(rarest + Character.MAX_VALUE, 0)).stream().limit(FEW).toList();
        var all = few.size() == FEW ? inOrder.stream() : few.stream().map(word -> known.get(word.customer)).filter(Objects::nonNull)
                .distinct().sorted(LAST_FIRST);
        return all.filter(one -> one.isCalled(beginnings)).limit(MOST);
    }
}
