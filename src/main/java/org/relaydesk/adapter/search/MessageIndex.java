package org.relaydesk.adapter.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

import org.relaydesk.adapter.store.query.SqlMessages.Written;

/**
 * The words of all messages in a folder of Lucene's. The newest stand first in it, so that a search ends as soon as it has
 * enough. What it holds is told by {@link Marks}, written with each commit: it never holds more or less than they say.
 */
final class MessageIndex implements AutoCloseable {
    private static final String TEXT = "text";
    private static final String AT = "at";
    private static final String ROW = "row";
    private static final Sort NEWEST = new Sort(new SortField(AT, SortField.Type.LONG, true));
    /** Of what is not written yet, in megabytes. */
    private static final int BUFFER = 32;
    private static final FieldType WORDS = words();

    private final Directory folder;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private Marks marks;
    private long uncommitted;

    private static FieldType words() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS);
        type.freeze();
        return type;
    }

    private MessageIndex(Directory folder, IndexWriter writer, Marks marks) throws IOException {
        this.folder = folder;
        this.writer = writer;
        this.marks = marks;
        this.searchers = new SearcherManager(writer, null);
    }

    /**
     * Opens the index, or makes an empty one.
     *
     * @throws IOException or some other exception of Lucene's if what is there is damaged
     */
    static MessageIndex open(Path path, Words words) throws IOException {
        var folder = FSDirectory.open(path);
        try {
            if (DirectoryReader.indexExists(folder)) {
                checkIntegrity(folder);
            }
            var config = new IndexWriterConfig(words);
            config.setIndexSort(NEWEST);
            config.setRAMBufferSizeMB(BUFFER);
            config.setCommitOnClose(false);
            var writer = new IndexWriter(folder, config);
            return new MessageIndex(folder, writer, Marks.of(writer.getLiveCommitData()));
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /** Lucene looks at the checksums of what it reads only when it is told to. */
    private static void checkIntegrity(Directory folder) throws IOException {
        try (var reader = DirectoryReader.open(folder)) {
            for (var leaf : reader.leaves()) {
                if (leaf.reader() instanceof CodecReader codec) {
                    codec.checkIntegrity();
                }
            }
        }
    }

    Marks marks() {
        return marks;
    }

    void add(List<Written> messages) throws IOException {
        for (var message : messages) {
            writer.addDocument(document(message));
            marks = marks.with(message.place());
        }
        uncommitted += messages.size();
    }

    private static Document document(Written message) {
        var place = message.place();
        var text = message.order() == null || message.text().contains(message.order())
                ? message.text() : message.text() + " " + message.order();
        var document = new Document();
        document.add(new Field(TEXT, text, WORDS));
        document.add(new NumericDocValuesField(AT, place.at().toEpochMilli()));
        document.add(new NumericDocValuesField(ROW, place.row() * 2 + (place.out() ? 1 : 0)));
        return document;
    }

    /** What was added can be found from now on. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** How many messages a crash would make it read again. */
    long uncommitted() {
        return uncommitted;
    }

    /** @param keys what the marked rows are known by, so that another store's rows are not taken for these */
    void commit(Map<String, String> keys) throws IOException {
        writer.setLiveCommitData(marks.data(keys).entrySet());
        writer.commit();
        uncommitted = 0;
    }

    /** A find: a row of one side. */
    record Row(boolean out, long row) {}

    /** The newest messages with all these beginnings of words. */
    List<Row> find(List<String> beginnings, int most) throws IOException {
        var query = new BooleanQuery.Builder();
        beginnings.forEach(begin -> query.add(new PrefixQuery(new Term(TEXT, begin)), BooleanClause.Occur.FILTER));
        IndexSearcher searcher = searchers.acquire();
        try {
            // it need not be counted how many there are in all
            var top = searcher.search(query.build(), new TopFieldCollectorManager(NEWEST, most, null, most));
            return rows(searcher, top.scoreDocs);
        } finally {
            searchers.release(searcher);
        }
    }

    private static List<Row> rows(IndexSearcher searcher, ScoreDoc[] found) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var rows = new ArrayList<Row>();
        for (var doc : found) {
            var leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
            NumericDocValues values = leaf.reader().getNumericDocValues(ROW);
            if (values != null && values.advanceExact(doc.doc - leaf.docBase)) {
                rows.add(new Row(values.longValue() % 2 == 1, values.longValue() / 2));
            }
        }
        return rows;
    }

    /** What was added since the last commit is read anew the next time. */
    @Override
    public void close() throws IOException {
        try (folder; writer; searchers) {
            uncommitted = 0;
        }
    }
}
