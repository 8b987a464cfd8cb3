package org.relaydesk.desk.conversation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FileKindTest {
    private static String ending(String type, String begin) {
        return FileKind.of(type, begin.getBytes(StandardCharsets.ISO_8859_1)).map(FileKind::ending).orElse("only saved");
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, %PDF-1.7, pdf",
        "audio/ogg; codecs=opus, OggS, ogg",
        "Audio/MPEG, ID3, mp3",
        "audio/amr, '#!AMR\n', amr",
        "video/mp4, '    ftypisom', mp4",
        "audio/mp4, '    ftypM4A ', m4a",
        "audio/aac, '    ftypM4A ', m4a",
        "video/3gpp, '    ftyp3gp5', 3gp",
        "image/webp, 'RIFF    WEBP', webp",
    })
    void whatIsLookedAtOrHeardIsOpenedUnderAnEndingOfOurs(String type, String begin, String ending) {
        assertEquals(ending, ending(type, begin.replace("\\n", "\n")));
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, MZ",
        "application/pdf, <html>",
        "audio/ogg, #!/bin/sh",
        "video/mp4, '<!DOCTYPE html>'",
        "text/html, <html>",
        "text/plain, hello",
        "application/javascript, alert(1)",
        "application/java-archive, PK",
        "application/x-msdownload, MZ",
        "application/x-desktop, [Desktop Entry]",
        "application/octet-stream, %PDF-1.7",
        "application/msword, PK",
        "image/svg+xml, <svg",
        "'', %PDF-",
    })
    void whatCouldBeRunOrIsNotWhatItIsCalledIsNot(String type, String begin) {
        assertEquals("only saved", ending(type, begin));
        assertEquals("only saved", ending(type, ""));
    }

    @Test
    void theSystemsOpenerGetsThePathAsOneWord() {
        var file = Path.of("/tmp/a b;c/customer.pdf");
        assertEquals(List.of("xdg-open", "/tmp/a b;c/customer.pdf"), SystemFileDoor.command("Linux", file));
        assertEquals("open", SystemFileDoor.command("Mac OS X", file).getFirst());
        assertEquals("rundll32", SystemFileDoor.command("Windows 11", file).getFirst());
    }
}
