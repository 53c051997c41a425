package org.amsportal.benchmark;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

/**
 * Measures what issue and README promise of speed and memory. It fails when an answer is wrong, never because one is slow: a goal that is not met is
 * shown as not met. {@code -Dbenchmark.only=users,search} takes some of it, {@code -Dbenchmark.seconds=5} a shorter time for each.
 */
class PortalBenchmark {

    private final Table table = new Table();

    @Test
    void measure() throws IOException {
        try (var stage = new Stage()) {
            for (var each : wanted().entrySet()) {
                table.add(each.getValue().take(stage));
            }
        } finally {
            table.write();
        }
    }

    private static Map<String, Measure> wanted() {
        var all = new LinkedHashMap<String, Measure>();
        all.put("memory", new DirectoryMemory());
        all.put("tree", new TreePages());
        all.put("users", new UserPages());
        all.put("search", new Searching());
        all.put("outline", new OutlineAnalysis());
        all.put("plan", new SpreadsheetPlan());
        all.put("cold", new ColdTree());
        all.put("apply", new SpreadsheetApplied());
        String only = System.getProperty("benchmark.only", "");
        if (!only.isEmpty()) {
            all.keySet().retainAll(Arrays.asList(only.split(",", -1)));
        }
        return all;
    }
}
