package org.relaydesk;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The rules of the house: DESIGN.md, "The house", and the lines of STYLE.md that say "test". */
class ArchitectureTest {
    private static final String ROOT = "org.relaydesk.";
    private static final Path SOURCES = Path.of("src/main/java");
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes"));

    /** What stands beside the ledger: it knows money and its like, and nothing of orders and customers. */
    private static final Set<String> BESIDE = Set.of(
            "work", "message", "settings", "queue", "book", "backup", "policy", "ledger");

    /** The features from the ground up; those of one line do not know each other. */
    private static final List<Set<String>> STOREYS = List.of(
            Set.of("customer"), Set.of("catalog"), Set.of("order"), Set.of("payment", "relay"),
            Set.of("mismatch", "review", "dispute", "followup", "statement", "proof"), Set.of("conversation", "people"));

    /** For each package the packages of the house that it may know, besides itself. */
    private static final Map<String, Set<String>> MAY_KNOW = mayKnow();

    private static Map<String, Set<String>> mayKnow() {
        var all = new HashMap<String, Set<String>>();
        all.put("money", Set.of());
        BESIDE.forEach(p -> all.put(p, with(BESIDE, "money")));
        var below = with(BESIDE, "money");
        for (var storey : STOREYS) {
            for (var p : storey) {
                all.put(p, below);
            }
            below = with(below, storey.toArray(String[]::new));
        }
        var features = below;
        // what screens ask: plain values, and the features' enums
        all.put("query", features);
        all.put("adapter", with(features, "query"));
        all.put("desk", with(features, "query"));
        // the simulated outside speaks the real protocols: it needs nothing but the wire
        all.put("demo", with(features, "query", "adapter"));
        all.put("app", with(features, "query", "adapter", "desk", "demo"));
        return Map.copyOf(all);
    }

    private static Set<String> with(Set<String> some, String... more) {
        var all = new HashSet<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    /** The first part of its package below the root: {@code adapter} for {@code org.relaydesk.adapter.store}. */
    private static String house(JavaClass c) {
        var name = c.getPackageName();
        if (!(name + ".").startsWith(ROOT)) {
            return "";
        }
        var below = name.substring(Math.min(name.length(), ROOT.length()));
        return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
    }

    private static JavaClass outermost(JavaClass c) {
        return c.getEnclosingClass().map(ArchitectureTest::outermost).orElse(c);
    }

    private static DescribedPredicate<JavaClass> generated() {
        return DescribedPredicate.describe("generated", c -> outermost(c).getSimpleName().endsWith("_"));
    }

    private static DescribedPredicate<JavaClass> in(String... packages) {
        var prefixes = Stream.of(packages).map(p -> ROOT + p).toList();
        return DescribedPredicate.describe("in " + List.of(packages), c -> prefixes.stream()
                .anyMatch(p -> c.getPackageName().equals(p) || c.getPackageName().startsWith(p + ".")));
    }

    private static DescribedPredicate<JavaClass> from(String... packages) {
        return DescribedPredicate.describe("of " + List.of(packages), c -> Stream.of(packages)
                .anyMatch(p -> c.getPackageName().equals(p) || c.getPackageName().startsWith(p + ".")));
    }

    @Test
    void theWholeProgramIsLookedAt() {
        assertTrue(CLASSES.size() > 250, "only " + CLASSES.size() + " classes");
        assertTrue(CLASSES.stream().anyMatch(generated()), "the generated repositories too");
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.relaydesk.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void dependenciesRunOneWay() {
        classes().should(new ArchCondition<JavaClass>("know only what stands below them") {
            @Override
            public void check(JavaClass c, ConditionEvents events) {
                var allowed = MAY_KNOW.get(house(c));
                if (allowed == null) {
                    events.add(SimpleConditionEvent.violated(c, c.getName() + " is in a package that DESIGN.md does not have"));
                    return;
                }
                c.getDirectDependenciesFromSelf().forEach(d -> {
                    var other = house(d.getTargetClass().getBaseComponentType());
                    if (!other.isEmpty() && !other.equals(house(c)) && !allowed.contains(other)) {
                        events.add(SimpleConditionEvent.violated(c, d.getDescription()));
                    }
                });
            }
        }).check(CLASSES);
    }

    @Test
    void theRulesOfTheHouseAreWhatDesignSays() {
        // features never know adapter, desk, demo or app; the desk never knows the adapters; nobody knows app
        for (var feature : List.of("money", "ledger", "customer", "catalog", "order", "payment", "relay", "mismatch", "followup",
                "statement", "proof", "conversation", "queue", "book", "backup", "policy", "work", "message", "settings", "query")) {
            for (var outside : List.of("adapter", "desk", "demo", "app")) {
                assertTrue(!MAY_KNOW.get(feature).contains(outside), feature + " → " + outside);
            }
        }
        assertTrue(!MAY_KNOW.get("desk").contains("adapter"));
        assertTrue(!MAY_KNOW.get("adapter").contains("desk"));
        MAY_KNOW.forEach((p, known) -> assertTrue(!known.contains("app"), p));
        assertEquals(Set.of(), MAY_KNOW.get("money"));
        assertTrue(!MAY_KNOW.get("payment").contains("relay") && !MAY_KNOW.get("relay").contains("payment"));
    }

    @Test
    void queriesSeeOfTheFeaturesOnlyTheirEnums() {
        classes().that(in("query")).should(new ArchCondition<JavaClass>("see only enums of the features") {
            @Override
            public void check(JavaClass c, ConditionEvents events) {
                c.getDirectDependenciesFromSelf().forEach(d -> {
                    var target = d.getTargetClass().getBaseComponentType();
                    var other = house(target);
                    if (!Set.of("", "query", "money", "work").contains(other) && !target.isEnum()) {
                        events.add(SimpleConditionEvent.violated(c, d.getDescription()));
                    }
                });
            }
        }).check(CLASSES);
    }

    @Test
    void theWindowsToolkitStaysInTheDesk() {
        noClasses().that(DescribedPredicate.not(in("desk", "app")))
                .should().dependOnClassesThat(from("javafx", "com.sun.javafx", "atlantafx", "org.controlsfx", "org.kordamp"))
                .check(CLASSES);
        // the command that starts the window names the application class and its life cycle; nothing is drawn there
        noClasses().that(in("app")).should().dependOnClassesThat(
                DescribedPredicate.describe("more than starting a JavaFX application", c ->
                        (c.getPackageName().startsWith("javafx.") && !c.getPackageName().equals("javafx.application")
                                && !c.getName().equals("javafx.stage.Stage"))
                        || from("com.sun.javafx", "atlantafx", "org.controlsfx", "org.kordamp").test(c)))
                .check(CLASSES);
    }

    @Test
    void hibernateStaysInTheStore() {
        noClasses().that(DescribedPredicate.not(in("adapter.store"))).and(DescribedPredicate.not(generated()))
                .should().dependOnClassesThat(from("org.hibernate", "org.h2", "org.flywaydb", "com.zaxxer", "java.sql"))
                .check(CLASSES);
    }

    @Test
    void httpAndJsonStayOutside() {
        noClasses().that(DescribedPredicate.not(in("adapter", "demo")))
                .should().dependOnClassesThat(from("okhttp3", "okio", "com.google.gson", "com.sun.net.httpserver"))
                .check(CLASSES);
    }

    @Test
    void mailStaysInItsAdapter() {
        noClasses().that(DescribedPredicate.not(in("adapter.mail")))
                .should().dependOnClassesThat(from("jakarta.mail", "org.eclipse.angus", "org.jsoup"))
                .check(CLASSES);
    }

    @Test
    void moneyIsNeverFloating() {
        var floating = Set.of("double", "float", "java.lang.Double", "java.lang.Float", "java.util.OptionalDouble",
                "java.util.stream.DoubleStream");
        classes().that(DescribedPredicate.not(in("desk"))).should(new ArchCondition<JavaClass>("have no double and no float") {
            @Override
            public void check(JavaClass c, ConditionEvents events) {
                c.getFields().forEach(f -> report(f, f.getRawType(), events));
                c.getCodeUnits().forEach(u -> {
                    report(u, u.getRawReturnType(), events);
                    u.getRawParameterTypes().forEach(t -> report(u, t, events));
                });
                Stream.concat(c.getMethodCallsFromSelf().stream(), c.getFieldAccessesFromSelf().stream())
                        .filter(a -> floating.contains(a.getTargetOwner().getName()))
                        .forEach(a -> events.add(SimpleConditionEvent.violated(c, a.getDescription())));
            }

            private void report(JavaMember member, JavaClass type, ConditionEvents events) {
                if (floating.contains(type.getBaseComponentType().getName())) {
                    events.add(SimpleConditionEvent.violated(member, member.getDescription() + " is " + type.getName()));
                }
            }
        }).check(CLASSES);
    }

    @Test
    void decimalsAreForProvidersPricesOnly() {
        // Today shows what the seller has with a provider, in the provider's currency
        noClasses().that(DescribedPredicate.not(in("catalog", "relay", "adapter", "query")))
                .and().doNotHaveFullyQualifiedName("org.relaydesk.desk.today.ProviderLines")
                .should().dependOnClassesThat(DescribedPredicate.describe("BigDecimal", c -> c.isEquivalentTo(BigDecimal.class)))
                .check(CLASSES);
    }

    @Test
    void thereIsOneDoorToTheWindowsThread() {
        noClasses().that(DescribedPredicate.not(in("desk.fx"))).should()
                .callMethodWhere(DescribedPredicate.describe("Platform.runLater", call ->
                        call.getTargetOwner().getName().equals("javafx.application.Platform") && call.getName().equals("runLater")))
                .check(CLASSES);
    }

    @Test
    void timeComesInByConstructor() {
        noClasses().that(DescribedPredicate.not(in("app"))).should(callTheClock()).check(CLASSES);
    }

    private static ArchCondition<JavaClass> callTheClock() {
        return new ArchCondition<>("ask what time it is") {
            @Override
            public void check(JavaClass c, ConditionEvents events) {
                var accesses = new ArrayList<JavaAccess<?>>(c.getMethodCallsFromSelf());
                accesses.addAll(c.getMethodReferencesFromSelf());
                accesses.addAll(c.getConstructorCallsFromSelf());
                accesses.stream().filter(a -> tellsTime(a.getTargetOwner().getName(), a.getName()))
                        .forEach(a -> events.add(SimpleConditionEvent.satisfied(c, a.getDescription())));
            }
        };
    }

    private static boolean tellsTime(String owner, String name) {
        return (owner.startsWith("java.time.") && name.equals("now"))
                || (owner.equals(System.class.getName()) && name.equals("currentTimeMillis"))
                || (owner.equals(Clock.class.getName()) && (name.startsWith("system") || name.startsWith("tick")))
                || (owner.equals(InstantSource.class.getName()) && name.equals("system"))
                || (owner.equals("java.util.Date") && name.equals("<init>"));
    }

    @Test
    void chanceComesInByConstructor() {
        noClasses().that(DescribedPredicate.not(in("app"))).should().callMethodWhere(
                DescribedPredicate.describe("a source of chance", call ->
                        Set.of("java.util.concurrent.ThreadLocalRandom", "java.util.UUID", "java.lang.Math")
                                .contains(call.getTargetOwner().getName())
                        && Set.of("current", "randomUUID", "random").contains(call.getName())))
                .orShould().callConstructorWhere(DescribedPredicate.describe("a new source of chance", call ->
                        Set.of("java.util.Random", "java.security.SecureRandom").contains(call.getTargetOwner().getName())))
                .check(CLASSES);
    }

    @Test
    void theWatchOfTheTimeRuleKnowsItsCalls() {
        assertTrue(tellsTime(Instant.class.getName(), "now") && tellsTime("java.time.LocalDate", "now"));
        assertTrue(tellsTime(InstantSource.class.getName(), "system") && !tellsTime(InstantSource.class.getName(), "instant"));
    }

    @Test
    void filesAreShort() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                int lines = Files.readAllLines(file).size();
                assertTrue(lines <= 400, file + " has " + lines + " lines");
            }
        }
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        try (var folders = Files.walk(SOURCES)) {
            for (var folder : folders.filter(Files::isDirectory).toList()) {
                try (var files = Files.list(folder)) {
                    if (files.noneMatch(f -> f.toString().endsWith(".java"))) {
                        continue;
                    }
                }
                var info = folder.resolve("package-info.java");
                assertTrue(Files.exists(info), info + " is missing");
                var text = Files.readString(info);
                assertTrue(text.contains("@NullMarked") && text.contains("/**"), info.toString());
            }
        }
    }
}
