package org.relaydesk.adapter.vision;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The command line of a child of this program: the same Java, the same class path, little memory. */
final class ChildCommand {
    private static final Path NICE = Path.of("/usr/bin/nice");

    private ChildCommand() {}

    static List<String> of(Class<?> main) {
        var bin = Path.of(System.getProperty("java.home"), "bin");
        var windows = bin.resolve("java.exe");
        var command = new ArrayList<String>();
        if (Files.isExecutable(NICE)) {
            // nobody waits for a reading; the window and the store go first
            command.addAll(List.of(NICE.toString(), "-n", "10"));
        }
        command.addAll(List.of(
                Files.exists(windows) ? windows.toString() : bin.resolve("java").toString(),
                "-Xmx320m", "-Xss1m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile={work}" + File.separator + "crash.log",
                "-Djava.io.tmpdir={work}", "-Djava.awt.headless=true", "--enable-native-access=ALL-UNNAMED",
                "-Duser.home={work}",
                "-cp", classPath(), main.getName()));
        return List.copyOf(command);
    }

    /** The child works in another folder: a relative part would lead nowhere there. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1))
                .filter(part -> !part.isEmpty())
                .map(part -> Path.of(part).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
