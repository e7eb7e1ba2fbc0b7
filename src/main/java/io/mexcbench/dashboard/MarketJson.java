package io.mexcbench.dashboard;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mexcbench.engine.view.BarView;
import io.mexcbench.engine.view.LevelView;
import io.mexcbench.engine.view.PairView;
import io.mexcbench.engine.view.QuoteView;
import io.mexcbench.engine.view.TradeView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Writes what the market is like. */
final class MarketJson {
  private MarketJson() {}

  static ObjectNode ticker(PairView pair) {
    ObjectNode json = Json.object();
    json.put("symbol", pair.symbol());
    json.put("isLive", pair.isLive());
    put(json, "bid", pair.quote().flatMap(QuoteView::bid));
    put(json, "ask", pair.quote().flatMap(QuoteView::ask));
    putTime(json, "quotedAt", pair.quote().map(QuoteView::timeMillis));
    Optional<TradeView> last = pair.trades().stream().findFirst();
    putText(json, "last", last.map(TradeView::price));
    putText(json, "lastQuantity", last.map(TradeView::quantity));
    putTime(json, "tradedAt", last.map(TradeView::timeMillis));
    return json;
  }

  private static void put(ObjectNode json, String side, Optional<LevelView> level) {
    putText(json, side, level.map(LevelView::price));
    putText(json, side + "Quantity", level.map(LevelView::quantity));
  }

  static void putText(ObjectNode json, String name, Optional<BigDecimal> value) {
    value.ifPresentOrElse(
        decimal -> json.put(name, decimal.toPlainString()), () -> json.putNull(name));
  }

  private static void putTime(ObjectNode json, String name, Optional<Long> millis) {
    millis.ifPresentOrElse(time -> json.put(name, Json.time(time)), () -> json.putNull(name));
  }

  static ObjectNode book(PairView pair, int depth) {
    ObjectNode json = Json.object();
    json.put("symbol", pair.symbol());
    json.put("isLive", pair.isLive());
    json.put("version", pair.version());
    json.set("bids", levels(pair.bids(), depth));
    json.set("asks", levels(pair.asks(), depth));
    return json;
  }

  private static ArrayNode levels(List<LevelView> side, int depth) {
    return Json.array(
        side.stream().limit(depth).toList(),
        level ->
            Json.texts(List.of(level.price().toPlainString(), level.quantity().toPlainString())));
  }

  static ObjectNode trade(TradeView trade) {
    ObjectNode json = Json.object();
    json.put("time", Json.time(trade.timeMillis()));
    json.put("price", trade.price().toPlainString());
    json.put("quantity", trade.quantity().toPlainString());
    json.put("side", trade.side());
    return json;
  }

  static ObjectNode bar(BarView bar) {
    ObjectNode json = Json.object();
    json.put("start", Json.time(bar.startMillis()));
    json.put("open", bar.open().toPlainString());
    json.put("high", bar.high().toPlainString());
    json.put("low", bar.low().toPlainString());
    json.put("close", bar.close().toPlainString());
    json.put("volume", bar.volume().toPlainString());
    json.put("trades", bar.trades());
    json.put("isComplete", bar.isComplete());
    return json;
  }
}
