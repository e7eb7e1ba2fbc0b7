package io.mexcbench.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mexcbench.engine.view.ConnectionView;
import io.mexcbench.engine.view.EngineView;
import io.mexcbench.engine.view.PairView;
import io.mexcbench.engine.view.TradeView;
import io.mexcbench.report.Contrast;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader is shown of the running system, in a browser. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LivePageTest {
  private static final double LETTERS = 4.5;
  private static final String LIVE =
      "document.getElementById('stream').innerText.startsWith('Live')";
  private static final String DRAWN = LIVE + " && document.getElementById('kpis').rows.length > 2";
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";

  private record Rendering(String component, boolean isCold, double seconds) {}

  @TempDir private static Path folder;
  private static Browser browser;

  private final SampleSystem system = new SampleSystem();
  private final List<Rendering> renderings = new CopyOnWriteArrayList<>();
  private Dashboard dashboard;

  @BeforeAll
  static void startBrowser() throws Exception {
    browser = Browser.start(folder);
  }

  @AfterAll
  static void stopBrowser() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void start() throws Exception {
    browser.complaints().clear();
    serve(DashboardOptions.onLoopback(0));
  }

  @AfterEach
  void stop() throws Exception {
    // Else the page would complain that nobody is there.
    browser.open(URI.create("about:blank"));
    browser.until("location.href === 'about:blank'");
    dashboard.close();
  }

  private void serve(DashboardOptions options) throws Exception {
    dashboard = Dashboard.bind(options);
    dashboard.serve(
        SampleSystem.sources(system)
            .withRenderings(
                (component, isCold, seconds) ->
                    renderings.add(new Rendering(component, isCold, seconds))));
    dashboard.onSecond(SampleView.second());
  }

  private void open(int width, boolean isDark) throws Exception {
    browser.look(width, isDark);
    browser.open(dashboard.uri());
    browser.until(DRAWN);
  }

  private List<List<String>> rows(String table) throws Exception {
    JsonNode rows =
        browser.evaluate(
            "Array.from(document.querySelectorAll('#%s tbody tr'), row =>".formatted(table)
                + " Array.from(row.children, cell => cell.innerText.trim()))");
    List<List<String>> texts = new ArrayList<>();
    for (JsonNode row : rows) {
      List<String> cells = new ArrayList<>();
      row.forEach(cell -> cells.add(cell.asText()));
      texts.add(cells);
    }
    return texts;
  }

  private String text(String id) throws Exception {
    return browser.evaluate("document.getElementById('" + id + "').innerText").asText();
  }

  @Test
  void readerFindsEverything() throws Exception {
    open(1_200, false);
    assertThat(text("state")).isEqualTo("● trading, 1 of 2 books, 1 live order");
    assertThat(text("head")).contains("Live, as of");
    assertThat(rows("kpis")).hasSize(11);
    assertThat(rows("kpis").get(5))
        .containsExactly("CPU Utilization", "95 %", "mean", "✕ critical", "< 60 %", "> 90 %");
    assertThat(rows("kpis").get(9))
        .containsExactly(
            "Database Query Time", "–", "–", "– no data: there is no store", "< 30 ms", "> 200 ms");
    assertThat(rows("kpis").get(2)).contains("> 1000 /s", "< 100 /s", "✓ on target");
    assertThat(rows("latencies"))
        .containsExactly(
            List.of("message to order", "0.20", "1.23", "9.00"),
            List.of("order to answer", "–", "–", "–"),
            List.of("message to its end", "0.20", "1.23", "9.00"),
            List.of("sent to its end", "0.20", "1.23", "9.00"));
    assertThat(text("rates")).contains("messages/s", "3,211");
    assertThat(text("backpressure")).contains("12.5 %", "conflated", "7");
    assertThat(text("connections"))
        .contains("● market-1 active", "○ account subscribing, 1 channel not granted");
    assertThat(rows("book"))
        .hasSize(10)
        .startsWith(List.of("0.100", "61500.25", "61501.50", "1.100"));
    assertThat(rows("tickers"))
        .containsExactly(
            List.of("BTCUSDT", "61500.25", "61501.50", "61500.25", "● live"),
            List.of("ETHUSDT", "–", "–", "–", "○ not live"));
    assertThat(rows("signals").get(1))
        .endsWith("▼ sell", "✕ price band", "market", "2", "pressure gone");
    assertThat(rows("orders").get(0)).contains("0.040", "● partially filled");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void whatChangesIsShownAndAnotherPairCanBeChosen() throws Exception {
    open(1_200, false);
    system.view = CompletableFuture.completedFuture(lastTrade("70000.00"));
    browser.until("document.getElementById('tickers').innerText.includes('70000.00')");
    browser.evaluate("document.querySelectorAll('#tickers button')[1].click()");
    browser.until("document.getElementById('book-symbol').innerText === 'ETHUSDT'");
    assertThat(text("book-state")).startsWith("○ not live");
    assertThat(browser.evaluate("location.hash").asText()).isEqualTo("#ETHUSDT");
    assertThat(browser.evaluate("document.getElementById('symbol').value").asText())
        .isEqualTo("ETHUSDT");
    assertThat(browser.complaints()).isEmpty();
  }

  private static EngineView lastTrade(String price) {
    PairView pair = SampleView.view().pairs().get(0);
    PairView changed =
        new PairView(
            pair.symbol(),
            pair.isLive(),
            pair.version(),
            pair.bids(),
            pair.asks(),
            pair.quote(),
            List.of(new TradeView(1, SampleView.decimal(price), SampleView.decimal("1"), "BUY")),
            pair.bars(),
            pair.position());
    return with(List.of(changed, SampleView.view().pairs().get(1)));
  }

  private static EngineView with(List<PairView> pairs) {
    EngineView view = SampleView.view();
    return new EngineView(
        view.timeMillis(),
        view.startMillis(),
        true,
        false,
        List.of(new ConnectionView("<b>market</b>", "ACTIVE", List.of())),
        pairs,
        view.signals(),
        view.orders(),
        view.totals());
  }

  @Test
  void namesAreTextWhateverTheyAre() throws Exception {
    String name = "<img src=x onerror=alert(1)>&amp;";
    PairView pair = SampleView.view().pairs().get(1);
    system.view =
        CompletableFuture.completedFuture(
            with(
                List.of(
                    new PairView(
                        name,
                        false,
                        0,
                        pair.bids(),
                        pair.asks(),
                        pair.quote(),
                        pair.trades(),
                        pair.bars(),
                        pair.position()))));
    open(1_200, false);
    assertThat(text("book-symbol")).isEqualTo(name);
    assertThat(text("connections")).contains("<b>market</b>");
    assertThat(browser.evaluate("document.querySelectorAll('img, b').length").asInt()).isZero();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void pageComesBackByItselfAfterARestartOnTheSamePort() throws Exception {
    open(1_200, false);
    assertThat(browser.complaints()).isEmpty();
    int port = dashboard.uri().getPort();
    dashboard.close();
    browser.until(
        "document.getElementById('stream').innerText.startsWith('The connection is lost')");
    system.view = CompletableFuture.completedFuture(lastTrade("70001.00"));
    serve(DashboardOptions.onLoopback(port));
    browser.until(LIVE + " && document.getElementById('tickers').innerText.includes('70001.00')");
    // While nobody listened the browser itself complained; the page did not.
    assertThat(browser.complaints()).allMatch(one -> one.contains("\"source\":\"network\""));
  }

  @Test
  void silenceIsTakenForALossAndIsOverWhenSomethingComes() throws Exception {
    open(1_200, false);
    system.view = new CompletableFuture<>();
    browser.until(
        "document.getElementById('stream').innerText.startsWith('The connection is lost')"
            + " && document.body.classList.contains('old')");
    system.view = CompletableFuture.completedFuture(lastTrade("70002.00"));
    browser.until(
        LIVE
            + " && document.getElementById('tickers').innerText.includes('70002.00')"
            + " && !document.body.classList.contains('old')");
  }

  @Test
  void renderingIsMeasuredColdAndWarmAndReported() throws Exception {
    open(1_200, false);
    while (warm("page").size() < 8 || !components().containsAll(RenderingEndpoint.COMPONENTS)) {
      Browser.leaveBe();
    }
    assertThat(components()).containsExactlyInAnyOrderElementsOf(RenderingEndpoint.COMPONENTS);
    for (String component : RenderingEndpoint.COMPONENTS) {
      assertThat(
              renderings.stream().filter(one -> one.component().equals(component) && one.isCold()))
          .as(component)
          .hasSize(1);
    }
    assertThat(renderings).allMatch(one -> one.seconds() > 0 && one.seconds() < 60);
    double[] warm = warm("page").stream().mapToDouble(Rendering::seconds).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "page drawn warm: median %.1f ms, longest %.1f ms of %d; cold %.1f ms%n",
        1_000 * warm[warm.length / 2],
        1_000 * Arrays.stream(warm).max().orElseThrow(),
        warm.length,
        1_000
            * renderings.stream()
                .filter(one -> one.component().equals("page") && one.isCold())
                .findFirst()
                .orElseThrow()
                .seconds());
    assertThat(browser.complaints()).isEmpty();
  }

  private List<Rendering> warm(String component) {
    return renderings.stream()
        .filter(one -> one.component().equals(component) && !one.isCold())
        .toList();
  }

  private List<String> components() {
    return renderings.stream().map(Rendering::component).distinct().toList();
  }

  @ParameterizedTest
  @CsvSource({"360, false", "375, true", "768, false", "1200, true", "2200, false"})
  void pageIsReadableAtEveryWidthAndInBothColours(int width, boolean isDark) throws Exception {
    open(width, isDark);
    JsonNode facts =
        browser.evaluate(
            new String(
                LivePageTest.class.getResourceAsStream("live-page-facts.js").readAllBytes(),
                StandardCharsets.UTF_8));
    assertThat(facts.path("isDark").asBoolean()).isEqualTo(isDark);
    assertThat(facts.path("scrollWidth").asInt()).isEqualTo(width);
    assertThat(facts.path("beyond")).isEmpty();
    assertThat(facts.path("cut")).as("tables that must be seen whole").isEmpty();
    assertThat(facts.path("unreachable")).isEmpty();
    assertThat(facts.path("letters")).hasSizeGreaterThan(5);
    for (JsonNode pair : facts.path("letters")) {
      assertThat(Contrast.of(pair.get(0).asText(), pair.get(1).asText()))
          .as(pair.toString())
          .isGreaterThanOrEqualTo(LETTERS);
    }
    assertThat(facts.path("foreign")).isEmpty();
    browser.screenshot(
        Path.of("target", "live-page-%d-%s.png".formatted(width, isDark ? "dark" : "light")));
  }

  @Test
  void tokenIsAskedForAndThenKept() throws Exception {
    dashboard.close();
    serve(DashboardOptions.onLoopback(0).withToken(TOKEN));
    browser.look(1_200, false);
    URI uri = dashboard.uri();
    browser.open(uri);
    browser.until("!document.getElementById('access').hidden");
    browser.evaluate(
        "document.getElementById('token').value = '%s'; document.querySelector('form button').click()"
            .formatted(TOKEN));
    browser.until(LIVE);
    assertThat(browser.evaluate("document.getElementById('access').hidden").asBoolean()).isTrue();
    assertThat(browser.evaluate("location.href").asText()).doesNotContain(TOKEN);
    browser.open(uri);
    browser.until(LIVE);
  }
}
