package org.relaydesk.adapter.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;

/**
 * What a word is: letters, digits and the signs that Devanagari writes on them, in small letters; the spellings of Hindi
 * that sound the same are one, and so are digits of either script. A link falls into its parts.
 */
final class Words extends Analyzer {
    /** A longer one is cut into pieces. */
    private static final int LONGEST = 60;

    /** A word and where it stands, in characters, {@code to} exclusive. */
    record Word(String text, int from, int to) {}

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new CharTokenizer(TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, LONGEST) {
            @Override
            protected boolean isTokenChar(int c) {
                return isOfWord(c);
            }
        };
        return new TokenStreamComponents(words, normal(words));
    }

    /** A zero-width joiner stands within a word. */
    private static boolean isOfWord(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
                || c == 0x200C || c == 0x200D;
    }

    private static TokenStream normal(TokenStream words) {
        var small = new DecimalDigitFilter(new LowerCaseFilter(words));
        return new ASCIIFoldingFilter(new HindiNormalizationFilter(new IndicNormalizationFilter(small)));
    }

    List<Word> in(String text) {
        var found = new ArrayList<Word>();
        try (var words = tokenStream("text", text)) {
            var term = words.addAttribute(CharTermAttribute.class);
            var place = words.addAttribute(OffsetAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                if (!term.isEmpty()) {
                    found.add(new Word(term.toString(), place.startOffset(), place.endOffset()));
                }
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
