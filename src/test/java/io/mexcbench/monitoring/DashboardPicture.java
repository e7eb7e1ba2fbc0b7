package io.mexcbench.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.report.Chromium;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A dashboard as a browser draws it by {@code viewer.html} from what a Prometheus answers: a
 * stand-in for Grafana that reads the same file, places panels as it does and leaves out no query.
 */
final class DashboardPicture {
  /**
   * What part of time is drawn.
   *
   * @param end in seconds since 1970
   */
  record Range(double end, int seconds, double stepSeconds) {}

  private static final Pattern PANEL =
      Pattern.compile("<section [^>]*data-series=\"(\\d+)\"[^>]*>\\s*<h3>([^<]*)</h3>");
  private static final Pattern DRAWN = Pattern.compile("<(polyline|circle|rect|b|td)\\b");
  private static final int WIDTH = 1_500;
  private static final int CELL_PIXELS = 38;
  private static final int MARGIN_PIXELS = 60;
  private static final int SECONDS_MAX = 60;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Path page;
  private final int height;
  private final Chromium chromium;

  private DashboardPicture(Path folder, Path page, int height) {
    this.folder = folder;
    this.page = page;
    this.height = height;
    chromium = Chromium.required(folder);
  }

  /**
   * Writes the page.
   *
   * @param folder for it, and for the browser
   * @param name of the dashboard's file
   */
  static DashboardPicture of(Path folder, String name, URI prometheus, Range range)
      throws IOException {
    Files.createDirectories(folder);
    JsonNode dashboard = Dashboards.read(name);
    Map<String, Object> asked = new LinkedHashMap<>();
    asked.put("prometheus", prometheus.toString().replaceAll("/$", ""));
    asked.put("end", range.end());
    asked.put("seconds", range.seconds());
    asked.put("step", range.stepSeconds());
    asked.put("rate", "10s");
    String page =
        viewer()
            .replace("/*dashboard*/ null", dashboard.toString().replace("</", "<\\/"))
            .replace("/*asked*/ null", JSON.writeValueAsString(asked));
    int rows = 0;
    for (JsonNode panel : dashboard.path("panels")) {
      rows = Math.max(rows, panel.at("/gridPos/y").asInt() + panel.at("/gridPos/h").asInt());
    }
    return new DashboardPicture(
        folder,
        Files.writeString(folder.resolve(name + ".html"), page),
        rows * CELL_PIXELS + MARGIN_PIXELS);
  }

  private static String viewer() throws IOException {
    try (InputStream in = DashboardPicture.class.getResourceAsStream("viewer.html")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** How many marks each panel consists of, by its title; none where nothing is drawn. */
  Map<String, Integer> marks() throws Exception {
    String markup = run(List.of("--dump-dom"), false);
    assertThat(markup).contains("data-done=\"yes\"");
    Map<String, Integer> marks = new TreeMap<>();
    for (String section : markup.split("(?=<section )", -1)) {
      Matcher panel = PANEL.matcher(section);
      if (panel.find()) {
        boolean hasSeries = !panel.group(1).equals("0");
        marks.put(panel.group(2), hasSeries ? (int) DRAWN.matcher(section).results().count() : 0);
      }
    }
    return marks;
  }

  /** Its whole length. */
  void screenshot(Path file, boolean isDark) throws Exception {
    run(List.of("--window-size=" + WIDTH + "," + height, "--screenshot=" + file), isDark);
    assertThat(file).isNotEmptyFile();
  }

  private String run(List<String> options, boolean isDark) throws Exception {
    List<String> all = new ArrayList<>(options);
    all.add("--virtual-time-budget=10000");
    all.add("--blink-settings=preferredColorScheme=" + (isDark ? 0 : 1));
    all.add(page.toUri().toString());
    Process browser = chromium.start(all);
    boolean hasEnded = browser.waitFor(SECONDS_MAX, TimeUnit.SECONDS);
    if (!hasEnded) {
      browser.destroyForcibly();
    }
    assertThat(hasEnded).as("chromium has ended").isTrue();
    return Files.readString(folder.resolve("chromium.out"));
  }
}
