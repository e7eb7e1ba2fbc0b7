package io.mexcbench.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.corpus.SpotMarket;
import io.mexcbench.engine.Engine;
import io.mexcbench.engine.EngineOptions;
import io.mexcbench.exchange.ExchangeOptions;
import io.mexcbench.exchange.SimulatedExchange;
import io.mexcbench.load.live.EagerStrategies;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page of a real engine that trades every pair on the simulated exchange. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RealPageTest {
  private static final int WARM = 15;
  private static final String READY =
      "document.getElementById('state').innerText.includes('30 of 30 books')"
          + " && document.getElementById('stream').innerText.startsWith('Live')";
  private static final String ORDERED =
      "document.querySelectorAll('#orders tbody tr, #signals tbody tr').length > 4";

  @TempDir private Path folder;
  private final List<Double> warmMillis = new CopyOnWriteArrayList<>();

  @Test
  void pageFollowsTheEngineAndTheOneThatComesAfterIt() throws Exception {
    ExchangeOptions options = ExchangeOptions.standard();
    try (SimulatedExchange exchange = SimulatedExchange.start(options);
        Browser browser = Browser.start(folder)) {
      browser.look(1_200, false);
      int port;
      try (Engine engine = engine(exchange, options, "one-");
          Dashboard dashboard = serve(engine, 0)) {
        port = dashboard.uri().getPort();
        browser.open(dashboard.uri());
        browser.until(READY + " && " + ORDERED);
        while (warmMillis.size() < WARM) {
          Browser.leaveBe();
        }
        browser.screenshot(Path.of("target", "live-page-real.png"));
        assertThat(browser.complaints()).isEmpty();
      }
      try (Engine engine = engine(exchange, options, "two-");
          Dashboard dashboard = serve(engine, port)) {
        assertThat(dashboard.uri().getPort()).isEqualTo(port);
        browser.until(READY + " && " + ORDERED);
      }
      assertThat(browser.complaints()).allMatch(one -> one.contains("\"source\":\"network\""));
    }
    double[] sorted = warmMillis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "page of 30 pairs drawn warm: median %.1f ms, longest %.1f ms of %d%n",
        sorted[sorted.length / 2],
        Arrays.stream(sorted).max().orElseThrow(),
        sorted.length);
  }

  private Dashboard serve(Engine engine, int port) throws Exception {
    Dashboard dashboard = Dashboard.bind(DashboardOptions.onLoopback(port));
    dashboard.serve(
        DashboardSources.of(TradingSystem.of(engine))
            .withKpis(SampleView::kpis)
            .withRenderings(
                (component, isCold, seconds) -> {
                  if (component.equals("page") && !isCold) {
                    warmMillis.add(1_000 * seconds);
                  }
                }));
    dashboard.onSecond(engine.read());
    return dashboard;
  }

  private static Engine engine(SimulatedExchange exchange, ExchangeOptions options, String prefix)
      throws Exception {
    return Engine.start(
        new EngineOptions(
            exchange.spotUri(),
            exchange.restUri(),
            SpotMarket.symbols(),
            options.apiKey(),
            options.secret(),
            prefix,
            1,
            Long.MAX_VALUE,
            EagerStrategies.standard()));
  }
}
