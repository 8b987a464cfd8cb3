package org.relaydesk.desk.provider;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Dates;
import org.relaydesk.desk.words.Words;
import org.relaydesk.query.ProviderQueries.Hour;

/** What an answer took in each of the last 24 hours as a line; hours with failures have a red foot. */
final class HourChart extends Region {
    private static final int HOURS = 24;
    private static final double TOP = 18;
    private static final double BOTTOM = 24;
    private static final List<Long> ROUND = List.of(100L, 200L, 500L, 1000L, 2000L, 3000L, 5000L, 8000L, 10_000L, 15_000L, 30_000L, 60_000L, 300_000L);

    private final Words words;
    private final Dates dates;
    private final Region top = region("grid-line");
    private final Region foot = region("chart-foot");
    private final Label most = Parts.label("", "axis");
    private final Label first = Parts.label("", "axis");
    private final Label last = Parts.label("", "axis");
    private final Label none = Parts.label("", "small", "muted");
    private final @Nullable Hour[] hours = new @Nullable Hour[HOURS];
    private final List<Polyline> lines = new ArrayList<>();
    private final List<Region> spots = new ArrayList<>();
    private long scale = 1;

    HourChart(Words words, Dates dates) {
        this.words = words;
        this.dates = dates;
        getStyleClass().add("hour-chart");
        setMinHeight(130);
        setPrefHeight(150);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        none.setText(words.say("provider.chart-none"));
    }

    /** @param shown null while they are not here yet */
    void show(@Nullable List<Hour> shown) {
        getChildren().clear();
        lines.clear();
        spots.clear();
        Arrays.fill(hours, null);
        if (shown == null) {
            return;
        }
        var begin = begin();
        for (var hour : shown) {
            long slot = Duration.between(begin, hour.startsAt()).toHours();
            if (slot >= 0 && slot < HOURS) {
                hours[(int) slot] = hour;
            }
        }
        long highest = shown.stream().mapToLong(Hour::meanMillis).max().orElse(0);
        scale = ROUND.stream().filter(step -> step >= highest).findFirst().orElse(Math.max(1, highest));
        most.setText(scale < 1000 ? words.say("provider.millis", "n", scale) : words.say("provider.seconds", "n", Long.toString(scale / 1000)));
        first.setText(dates.time(begin));
        last.setText(words.say("provider.chart-now"));
        getChildren().addAll(top, foot, first, last);
        getChildren().add(shown.isEmpty() ? none : most);
        strokes();
        marks();
        setAccessibleText(words.say("provider.chart-says", "n", shown.size()));
        requestLayout();
    }

    private Instant begin() {
        return dates.now().toInstant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(HOURS - 1));
    }

    /** A line for each run of hours without a gap. */
    private void strokes() {
        boolean open = false;
        for (var hour : hours) {
            if (hour != null && !open) {
                var line = new Polyline();
                line.getStyleClass().add("chart-line");
                line.setManaged(false);
                lines.add(line);
            }
            open = hour != null;
        }
        getChildren().addAll(lines);
    }

    private void marks() {
        for (var hour : hours) {
            if (hour == null) {
                continue;
            }
            var spot = region(hour.failures() > 0 ? "chart-failed" : "chart-spot");
            spot.setUserData(hour);
            Tooltip.install(spot, new Tooltip(words.say("provider.chart-hour", "at", dates.time(hour.startsAt()),
                    "requests", words.count("provider.requests", hour.requests()), "time", hour.meanMillis(), "failed", hour.failures())));
            spots.add(spot);
        }
        getChildren().addAll(spots);
    }

    @Override
    protected void layoutChildren() {
        double bottom = getHeight() - BOTTOM;
        top.resizeRelocate(0, TOP, getWidth(), 1);
        foot.resizeRelocate(0, bottom, getWidth(), 1);
        place(most, 0, 0);
        place(none, 0, TOP + 20);
        place(first, 0, bottom + 6);
        place(last, Double.MAX_VALUE, bottom + 6);
        lines.forEach(line -> line.getPoints().clear());
        double slot = getWidth() / HOURS;
        int line = -1;
        int spot = 0;
        boolean open = false;
        for (int i = 0; i < HOURS; i++) {
            Hour hour = hours[i];
            if (hour != null) {
                line += open ? 0 : 1;
                double x = slot * (i + 0.5);
                double y = bottom - (bottom - TOP) * Math.min(hour.meanMillis(), scale) / scale;
                lines.get(line).getPoints().addAll(x, y);
                spots.get(spot++).resizeRelocate(Math.rint(slot * i), hour.failures() > 0 ? bottom - 5 : TOP, Math.max(2, slot - 2), hour.failures() > 0 ? 5 : bottom - TOP);
            }
            open = hour != null;
        }
    }

    private void place(Label label, double x, double y) {
        label.autosize();
        label.relocate(Math.min(x, getWidth() - label.getWidth()), Math.rint(y));
    }

    private static Region region(String style) {
        var region = new Region();
        region.getStyleClass().add(style);
        region.setManaged(false);
        return region;
    }
}
