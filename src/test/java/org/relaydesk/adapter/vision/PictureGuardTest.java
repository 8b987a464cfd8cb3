package org.relaydesk.adapter.vision;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.relaydesk.proof.PictureEye.Look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Files that somebody made to do harm: no child is started for them, and none is opened. */
class PictureGuardTest {
    @TempDir
    Path folder;

    static Stream<Arguments> hostile() throws IOException {
        var whole = good();
        return Stream.of(
                arguments("empty", "empty", new byte[0]),
                arguments("four bytes", "broken", new byte[] {1, 2, 3, 4}),
                arguments("words", "type", ascii("Dear sir, I have paid you already")),
                arguments("a program", "type", ascii("MZ\u0090\u0000 this is no picture at all")),
                arguments("a web page", "type", ascii("<html><body>paid</body></html>")),
                arguments("SVG", "type", ascii("<svg xmlns='http://www.w3.org/2000/svg'/>")),
                arguments("an archive", "type", ascii("PK\u0003\u0004aaaaaaaaaaaaaaaaaaaaa")),
                arguments("WebP without a frame", "broken", ascii("RIFF\u0014\u0000\u0000\u0000WEBPVP8 \u0008\u0000\u0000\u0000aaaaaaaa")),
                arguments("WebP cut off", "broken", Arrays.copyOf(resource("lossy.webp"), 9_000)),
                arguments("WebP of 16,384 squared", "large", webp("VP8L", new byte[] {0x2f, -1, -1, -1, 0x0f}, 200_000)),
                arguments("a bomb of a WebP", "bomb", webp("VP8L", new byte[] {0x2f, -1, 0x0f, -1, 0x03}, 200)),
                arguments("WebP whose canvas is small and whose picture is not", "large",
                        webp("VP8X", new byte[] {0, 0, 0, 0, 9, 0, 0, 9, 0, 0, 'V', 'P', '8', 'L', 5, 0, 0, 0, 0x2f, -1, -1, -1, 0x0f, 0}, 10, 200_000)),
                arguments("moving WebP", "moving", webp("VP8X", new byte[] {2, 0, 0, 0, 9, 0, 0, 9, 0, 0}, 10)),
                arguments("progressive JPEG of 50 megapixels", "large", progressive(10_000, 5_000)),
                arguments("400 megapixels", "large", png(20_000, 20_000, chunk("IDAT", new byte[900_000]))),
                arguments("one very long side", "large", png(1, 60_000, chunk("IDAT", new byte[5_000]))),
                arguments("4 billion wide", "large", png(-1, 1, chunk("IDAT", new byte[100]))),
                arguments("no size", "broken", png(0, 5, chunk("IDAT", new byte[100]))),
                arguments("a bomb of one colour", "bomb", png(7_000, 7_000, chunk("IDAT", new byte[1_000]))),
                arguments("a huge chunk of text", "bomb", png(100, 100, chunk("zTXt", new byte[1_200_000]), chunk("IDAT", new byte[100]))),
                arguments("thousands of chunks", "bomb", png(100, 100, many())),
                arguments("a chunk longer than its file", "broken", Arrays.copyOf(png(100, 100, chunk("IDAT", new byte[100])), 60)),
                arguments("PNG cut off", "broken", Arrays.copyOf(whole, whole.length - 20)),
                arguments("PNG without a picture", "broken", png(100, 100)),
                arguments("PNG that begins elsewhere", "broken", concat(ascii("\u0089PNG\r\n\u001a\n"), chunk("IDAT", new byte[10]))),
                arguments("JPEG cut off", "broken", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 4, 0, 0, 0, 0, 0, 0, 0}),
                arguments("JPEG of 65,535 squared", "large", jpeg(65_535, 65_535)),
                arguments("JPEG without an end", "broken", jpeg(100, 100)),
                arguments("moving GIF", "moving", concat(ascii("GIF89a"), new byte[] {100, 0, 100, 0, 0, 0, 0}, ascii("!\u00ff\u000bNETSCAPE2.0"))),
                arguments("GIF of 65,535 squared", "large", concat(ascii("GIF89a"), new byte[] {-1, -1, -1, -1, 0, 0, 0})),
                arguments("PDF cut off", "broken", ascii("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n")),
                arguments("17 MB", "large", new byte[17 << 20]));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("hostile")
    void isRefusedInMilliseconds(String what, String why, byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("file"), bytes);
        try (var eye = new VisionEye(List.of("no such program " + what), Duration.ZERO, Duration.ZERO)) {
            eye.look(folder.resolve("warm"));
            Supplier<Look> look = () -> eye.look(file);
            assertEquals(new Look.Refused(why), assertTimeout(Duration.ofMillis(500), look::get));
        }
        assertTrue(Files.exists(file), "it is kept");
    }

    @Test
    void goodOnesPass() throws Exception {
        var image = Drawn.number(0).draw();
        assertEquals(PictureGuard.Kind.PNG, PictureGuard.check(Drawn.png(image, folder.resolve("a"))));
        assertEquals(PictureGuard.Kind.WEBP, PictureGuard.check(Files.write(folder.resolve("c"), resource("lossy.webp"))));
        assertEquals(PictureGuard.Kind.WEBP, PictureGuard.check(Files.write(folder.resolve("d"), resource("lossless.webp"))));
        assertEquals(PictureGuard.Kind.JPEG, PictureGuard.check(Drawn.jpeg(image, 0.3f, folder.resolve("b"))));
    }

    private static byte[] good() throws IOException {
        var out = new ByteArrayOutputStream();
        javax.imageio.ImageIO.write(Drawn.scaled(Drawn.number(1).draw(), 200), "png", out);
        return out.toByteArray();
    }

    private static byte[] png(int width, int height, byte[]... chunks) throws IOException {
        var head = new ByteArrayOutputStream();
        var data = new DataOutputStream(head);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {8, 2, 0, 0, 0});
        return concat(ascii("\u0089PNG\r\n\u001a\n"), chunk("IHDR", head.toByteArray()), concat(chunks), chunk("IEND", new byte[0]));
    }

    /** Its sum is wrong: nobody gets as far as that. */
    private static byte[] chunk(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        var data = new DataOutputStream(out);
        data.writeInt(content.length);
        data.writeBytes(name);
        data.write(content);
        data.writeInt(0);
        return out.toByteArray();
    }

    private static byte[] many() throws IOException {
        var one = chunk("tEXt", new byte[1]);
        var all = new byte[6_000 * one.length];
        for (int i = 0; i < 6_000; i++) {
            System.arraycopy(one, 0, all, i * one.length, one.length);
        }
        return all;
    }

    /** Its first chunk says its length, or is followed by another. */
    private static byte[] webp(String name, byte[] content, int length) {
        return webp(name, content, length, Math.max(0, length - content.length));
    }

    private static byte[] webp(String name, byte[] content, int length, int after) {
        return concat(ascii("RIFF"), least(12 + content.length + after), ascii("WEBP" + name), least(length), content, new byte[after]);
    }

    private static byte[] least(int number) {
        return new byte[] {(byte) number, (byte) (number >> 8), (byte) (number >> 16), (byte) (number >> 24)};
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = PictureGuardTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static byte[] progressive(int width, int height) {
        var bytes = concat(jpeg(width, height), new byte[100_000]);
        bytes[3] = (byte) 0xc2;
        return bytes;
    }

    private static byte[] jpeg(int width, int height) {
        return concat(
                new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xc0, 0, 17, 8, (byte) (height >> 8), (byte) height, (byte) (width >> 8), (byte) width},
                new byte[40]);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] concat(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
