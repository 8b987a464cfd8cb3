package org.relaydesk.adapter.vision;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A child that behaves as its first argument says: as native code may. */
final class FakeChild {
    private FakeChild() {}

    public static void main(String[] arguments) throws IOException {
        var how = arguments[0];
        if (how.equals("absent")) {
            System.out.println(Frame.of("absent", "no library for this computer").line());
            return;
        }
        Files.writeString(Path.of("left-behind"), "x");
        System.out.println("noise before " + Frame.of("ready").line());
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println("native words that are no answer");
            switch (how) {
                case "crash" -> Runtime.getRuntime().halt(139);
                case "hang" -> hang();
                case "memory" -> {
                    System.out.println(VisionChild.answer(FakeChild::fill).line());
                    return;
                }
                case "nonsense" -> System.out.println(Frame.of("seen", "wide", "tall").line());
                case "once" -> {
                    answer();
                    Runtime.getRuntime().halt(0);
                }
                default -> answer();
            }
        }
    }

    private static void answer() {
        System.out.println(Frame.of("seen", "10", "20", "", "", "1 2 3 4", "paid ₹5").line());
    }

    private static Frame fill() {
        var all = new java.util.ArrayList<byte[]>();
        while (all.size() < 1_000_000) {
            all.add(new byte[16 << 20]);
        }
        return Frame.of("memory without end");
    }

    private static void hang() {
        while (true) {
            Thread.onSpinWait();
        }
    }
}
