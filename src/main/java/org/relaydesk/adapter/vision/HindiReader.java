package org.relaydesk.adapter.vision;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.bytedeco.tesseract.ResultIterator;
import org.bytedeco.tesseract.TessBaseAPI;
import org.jspecify.annotations.Nullable;

import static org.bytedeco.tesseract.global.tesseract.PSM_SINGLE_LINE;
import static org.bytedeco.tesseract.global.tesseract.RIL_WORD;

/**
 * Finds the Devanagari words of one line by Tesseract. Its Hindi model reads Latin letters and figures badly, so what is no
 * plain Devanagari word is not believed. In the child only.
 */
final class HindiReader {
    private static final String MODEL = "hin.traineddata";
    /** Letters and their signs, without digits and stops, which Latin letters are taken for. */
    private static final Pattern WORD = Pattern.compile("[(\"'‘“]?[\\p{IsDevanagari}&&[^०-९।॥]]{2,}(?:[-/][\\p{IsDevanagari}&&[^०-९।॥]]+)*[॰०°*.:,!?)\"'’”।-]*");
    /** Short names of months are so short that Tesseract itself is never sure of them. */
    private static final Pattern MONTH = Pattern.compile(
            "(?:जन|फ\u093c?र|मार्च|अप्रै|मई|जून|जुल|जुला|अग|सित|सितं|अक्टू|अक्तू|नव|नवं|दिस|दिसं)[॰०९°*\"., ]{0,2}");
    private static final Pattern SHORTENED = Pattern.compile("^([\\p{IsDevanagari}&&[^०-९।॥]]{2,})[०९°*\"]");
    /** Of 100. */
    private static final int SURE = 70;
    private static final int PERHAPS = 20;
    private static final int DOTS_AN_INCH = 200;

    private final Path work;
    private @Nullable TessBaseAPI api;

    /** Nothing is loaded before the first line: most pictures have no Hindi. */
    HindiReader(Path work) {
        this.work = work;
    }

    /** A word with the pixels of the strip that it takes, left to right. */
    record Word(String text, int from, int to, int sure) {
        boolean hindi() {
            return sure >= SURE && WORD.matcher(text).matches();
        }

        /** It looks like it, and may be Latin letters all the same. */
        boolean perhapsHindi() {
            return (sure >= PERHAPS && WORD.matcher(text).matches()) || MONTH.matcher(text).matches();
        }
    }

    /** @throws RuntimeException or a LinkageError where this machine has no library for it */
    List<Word> words(Strip strip) throws IOException {
        var tess = api();
        tess.SetImage(strip.grey(), strip.width(), strip.height(), 1, strip.width());
        tess.SetSourceResolution(DOTS_AN_INCH);
        var words = new ArrayList<Word>();
        if (tess.Recognize(null) == 0) {
            try (var found = tess.GetIterator()) {
                if (found != null && !found.isNull()) {
                    collect(found, words);
                }
            }
        }
        tess.Clear();
        return List.copyOf(words);
    }

    private static void collect(ResultIterator found, List<Word> words) {
        do {
            try (var text = found.GetUTF8Text(RIL_WORD)) {
                int[] left = {0};
                int[] right = {0};
                int[] other = {0};
                if (text != null && !text.isNull() && found.BoundingBox(RIL_WORD, left, other, right, other)) {
                    words.add(new Word(word(text.getString(StandardCharsets.UTF_8).strip()), left[0], right[0], (int) found.Confidence(RIL_WORD)));
                }
            }
        } while (found.Next(RIL_WORD));
    }

    /** The sign behind a shortened word looks like a nought. */
    private static String word(String text) {
        return SHORTENED.matcher(text).replaceFirst("$1॰");
    }

    private TessBaseAPI api() throws IOException {
        var loaded = api;
        if (loaded == null) {
            var folder = Files.createDirectories(work.resolve("hindi"));
            try (var model = HindiReader.class.getResourceAsStream(MODEL)) {
                if (model == null) {
                    throw new FileNotFoundException(MODEL);
                }
                Files.copy(model, folder.resolve(MODEL), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            loaded = new TessBaseAPI();
            if (loaded.Init(folder.toString(), "hin") != 0) {
                throw new IOException("the Hindi model can't be loaded");
            }
            loaded.SetPageSegMode(PSM_SINGLE_LINE);
            api = loaded;
        }
        return loaded;
    }
}
