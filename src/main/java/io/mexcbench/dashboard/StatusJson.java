package io.mexcbench.dashboard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mexcbench.engine.Durations;
import io.mexcbench.engine.EngineReading;
import io.mexcbench.engine.view.ConnectionView;
import io.mexcbench.engine.view.EngineView;
import io.mexcbench.engine.view.OrderView;
import java.math.BigDecimal;
import java.util.Optional;

/** Writes how the trading system is, and what it did in the last second. */
final class StatusJson {
  private static final int MILLIS_SCALE = 6;

  private StatusJson() {}

  static ObjectNode status(EngineView view, Optional<EngineReading> second) {
    ObjectNode json = Json.object();
    json.put("time", Json.time(view.timeMillis()));
    json.put("startedAt", Json.time(view.startMillis()));
    json.put("isReady", view.isReady());
    json.put("isTradingHalted", view.isHalted());
    ObjectNode books = json.putObject("books");
    books.put("live", view.livePairs());
    books.put("all", view.pairs().size());
    json.put("liveOrders", view.orders().stream().filter(OrderView::isLive).count());
    json.set("connections", Json.array(view.connections(), StatusJson::connection));
    ObjectNode totals = json.putObject("totals");
    view.totals().forEach(totals::put);
    second.ifPresentOrElse(
        reading -> json.set("second", second(reading)), () -> json.putNull("second"));
    return json;
  }

  private static ObjectNode connection(ConnectionView connection) {
    ObjectNode json = Json.object();
    json.put("name", connection.name());
    json.put("state", connection.state());
    json.set("refusedChannels", Json.texts(connection.refusedChannels()));
    return json;
  }

  private static ObjectNode second(EngineReading of) {
    ObjectNode json = Json.object();
    ObjectNode rates = json.putObject("perSecond");
    rates.put("messages", rounded(of.perSecond(of.messages())));
    rates.put("updates", rounded(of.perSecond(of.updates())));
    rates.put("quotes", rounded(of.perSecond(of.quotes())));
    rates.put("trades", rounded(of.perSecond(of.trades())));
    rates.put("orders", rounded(of.perSecond(of.orders())));
    rates.put("fills", rounded(of.perSecond(of.fills())));
    ObjectNode latencies = json.putObject("latencies");
    latencies.set("tickToOrder", durations(of.tickToOrder()));
    latencies.set("roundTrip", durations(of.roundTrip()));
    latencies.set("processing", durations(of.processing()));
    latencies.set("eventAge", durations(of.eventAge()));
    ObjectNode backpressure = json.putObject("backpressure");
    backpressure.put("waitingBytes", of.waitingBytes());
    backpressure.put("capacityBytes", of.capacityBytes());
    backpressure.put("waitingEvents", of.waitingEvents());
    backpressure.put("conflated", of.conflated());
    backpressure.put("leftOut", of.leftOut());
    return json;
  }

  private static double rounded(double rate) {
    return Math.round(rate * 10) / 10.0;
  }

  /** Without any there are no percentiles. */
  private static ObjectNode durations(Durations of) {
    ObjectNode json = Json.object();
    json.put("count", of.count());
    putMillis(json, "p50Millis", of.count(), of.p50Nanos());
    putMillis(json, "p99Millis", of.count(), of.p99Nanos());
    putMillis(json, "maxMillis", of.count(), of.maxNanos());
    return json;
  }

  private static void putMillis(ObjectNode json, String name, long count, long nanos) {
    if (count == 0) {
      json.putNull(name);
    } else {
      json.put(name, BigDecimal.valueOf(nanos, MILLIS_SCALE).doubleValue());
    }
  }
}
