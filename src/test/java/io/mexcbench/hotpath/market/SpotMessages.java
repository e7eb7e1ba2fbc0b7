package io.mexcbench.hotpath.market;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import io.mexcbench.oracle.Deal;
import io.mexcbench.oracle.Level;
import io.mexcbench.oracle.PublicAggreBookTicker;
import io.mexcbench.oracle.PublicAggreDeals;
import io.mexcbench.oracle.PublicAggreDepths;
import io.mexcbench.oracle.PublicBookTicker;
import io.mexcbench.oracle.PublicBookTickerBatch;
import io.mexcbench.oracle.PublicDeals;
import io.mexcbench.oracle.PublicIncreaseDepths;
import io.mexcbench.oracle.PublicIncreaseDepthsBatch;
import io.mexcbench.oracle.PublicLimitDepths;
import io.mexcbench.oracle.PublicMiniTicker;
import io.mexcbench.oracle.PublicMiniTickers;
import io.mexcbench.oracle.PublicSpotKline;
import io.mexcbench.oracle.Wrapper;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Random spot messages of every supported body, written by protobuf's own classes. */
final class SpotMessages {
  static final List<Symbol> SYMBOLS =
      List.of(
          new Symbol(0, "BTCUSDT", 2, 8),
          new Symbol(1, "TINYUSDT", 12, 0),
          new Symbol(2, "龍馬USDT", 6, 2));
  static final int BODIES = 15;

  private static final List<String> INTERVALS =
      List.of("Min1", "Min60", "Hour4", "Week1", "Month1");
  private static final long NOW_MILLIS = 1_790_000_000_000L;

  private final int levels;
  private final int levelsAtTimes;
  private final Random random;
  private final PrivateMessages own;

  SpotMessages(long seed) {
    this(seed, 30, 300);
  }

  /**
   * @param levels most of one side, usually
   * @param levelsAtTimes most of one side in every tenth message
   */
  SpotMessages(long seed, int levels, int levelsAtTimes) {
    this.levels = levels;
    this.levelsAtTimes = levelsAtTimes;
    random = new Random(seed);
    own = new PrivateMessages(random);
  }

  Symbol anySymbol() {
    return SYMBOLS.get(random.nextInt(SYMBOLS.size()));
  }

  Wrapper message(Symbol symbol, int body) {
    Wrapper.Builder message =
        Wrapper.newBuilder().setChannel("spot@any.v3.api.pb@" + symbol.name());
    message.setSymbol(symbol.name()).setSendTime(NOW_MILLIS + random.nextInt(100_000));
    sometimes(() -> message.clearSendTime().setCreateTime(NOW_MILLIS));
    if (body == 9 || body == 14) {
      message.clearSymbol();
    }
    switch (body) {
      case 0 -> message.setPublicAggreDepths(depth(symbol));
      case 1 -> message.setPublicLimitDepths(top(symbol));
      case 2 -> message.setPublicAggreDeals(deals(symbol));
      case 3 -> message.setPublicAggreBookTicker(quote(symbol));
      case 4 -> message.setPublicSpotKline(kline(symbol));
      case 5 -> message.setPublicMiniTicker(ticker(symbol));
      case 6 -> message.setPublicDeals(oldDeals(symbol));
      case 7 -> message.setPublicIncreaseDepths(increase(symbol));
      case 8 -> message.setPublicBookTicker(oldQuote(symbol));
      case 9 -> message.setPublicMiniTickers(tickers());
      case 10 -> message.setPublicBookTickerBatch(quotes(symbol));
      case 11 -> message.setPublicIncreaseDepthsBatch(increases(symbol));
      case 12 -> message.setPrivateOrders(own.order(symbol));
      case 13 -> message.setPrivateDeals(own.fill(symbol));
      default -> message.setPrivateAccount(own.balance());
    }
    sometimes(() -> message.setUnknownFields(unknownFields()));
    return message.build();
  }

  private PublicAggreDepths depth(Symbol symbol) {
    long from = 70_000_000_000L + random.nextInt(1_000_000);
    PublicAggreDepths.Builder depth =
        PublicAggreDepths.newBuilder()
            .setEventType("spot@public.aggre.depth.v3.api.pb@100ms")
            .setFromVersion(Long.toString(from))
            .setToVersion(Long.toString(from + random.nextInt(60)));
    levels(symbol, depth::addAsks);
    levels(symbol, depth::addBids);
    sometimes(() -> depth.setLastOrderCreateTime(NOW_MILLIS - random.nextInt(1_000)));
    sometimes(() -> depth.setUnknownFields(unknownFields()));
    return depth.build();
  }

  private PublicLimitDepths top(Symbol symbol) {
    PublicLimitDepths.Builder depth =
        PublicLimitDepths.newBuilder().setVersion(Long.toString(random.nextInt(1_000_000)));
    levels(symbol, depth::addAsks);
    levels(symbol, depth::addBids);
    sometimes(() -> depth.setLastOrderCreateTime(NOW_MILLIS));
    return depth.build();
  }

  private PublicDeals oldDeals(Symbol symbol) {
    return PublicDeals.newBuilder().addAllDeals(deals(symbol).getDealsList()).build();
  }

  private PublicIncreaseDepths increase(Symbol symbol) {
    PublicIncreaseDepths.Builder depth =
        PublicIncreaseDepths.newBuilder().setVersion(Long.toString(random.nextInt(1_000_000)));
    levels(symbol, depth::addAsks);
    levels(symbol, depth::addBids);
    sometimes(() -> depth.setEventType("spot@increase"));
    sometimes(() -> depth.setUnknownFields(unknownFields()));
    return depth.build();
  }

  private PublicIncreaseDepthsBatch increases(Symbol symbol) {
    PublicIncreaseDepthsBatch.Builder batch =
        PublicIncreaseDepthsBatch.newBuilder().setEventType("spot@batch");
    for (int i = random.nextInt(6); i > 0; i--) {
      batch.addItems(increase(symbol));
    }
    return batch.build();
  }

  private PublicBookTicker oldQuote(Symbol symbol) {
    PublicAggreBookTicker quote = quote(symbol);
    return PublicBookTicker.newBuilder()
        .setBidPrice(quote.getBidPrice())
        .setBidQuantity(quote.getBidQuantity())
        .setAskPrice(quote.getAskPrice())
        .setAskQuantity(quote.getAskQuantity())
        // What is a version in the newer quote is an unknown field in this one.
        .setUnknownFields(
            UnknownFieldSet.newBuilder()
                .addField(
                    5,
                    UnknownFieldSet.Field.newBuilder()
                        .addLengthDelimited(ByteString.copyFromUtf8("77"))
                        .build())
                .build())
        .build();
  }

  private PublicBookTickerBatch quotes(Symbol symbol) {
    PublicBookTickerBatch.Builder batch = PublicBookTickerBatch.newBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      batch.addItems(oldQuote(symbol));
    }
    sometimes(() -> batch.setVersion("8" + random.nextInt(1_000_000)));
    sometimes(() -> batch.setLastOrderCreateTime(NOW_MILLIS));
    return batch.build();
  }

  private PublicMiniTickers tickers() {
    PublicMiniTickers.Builder tickers = PublicMiniTickers.newBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      PublicMiniTicker ticker = ticker(anySymbol());
      boolean isKnown = random.nextInt(3) > 0;
      tickers.addItems(isKnown ? ticker : ticker.toBuilder().setSymbol("NOTHEREUSDT").build());
    }
    return tickers.build();
  }

  private void levels(Symbol symbol, Consumer<Level> sink) {
    int count =
        random.nextInt(3) == 0
            ? 0
            : random.nextInt(random.nextInt(10) == 0 ? levelsAtTimes : levels);
    for (int i = 0; i < count; i++) {
      boolean isDeletion = random.nextInt(100) < 48;
      Level.Builder level = Level.newBuilder().setPrice(decimal(symbol.priceScale()));
      level.setQuantity(isDeletion ? deletion() : decimal(symbol.quantityScale()));
      sometimes(() -> level.setUnknownFields(unknownFields()));
      sink.accept(level.build());
    }
  }

  private PublicAggreDeals deals(Symbol symbol) {
    PublicAggreDeals.Builder deals = PublicAggreDeals.newBuilder().setEventType("spot@deals");
    int count = random.nextInt(40);
    for (int i = 0; i < count; i++) {
      Deal.Builder deal =
          Deal.newBuilder()
              .setPrice(decimal(symbol.priceScale()))
              .setQuantity(decimal(symbol.quantityScale()))
              .setTradeType(random.nextInt(4) == 0 ? random.nextInt() : 1 + random.nextInt(2))
              .setTime(random.nextInt(5) == 0 ? random.nextLong() : NOW_MILLIS + i);
      sometimes(() -> deal.setTradeId(random.nextLong() + "X0_" + random.nextLong() + "X0"));
      deals.addDeals(deal);
    }
    return deals.build();
  }

  private PublicAggreBookTicker quote(Symbol symbol) {
    PublicAggreBookTicker.Builder quote = PublicAggreBookTicker.newBuilder();
    if (random.nextInt(8) > 0) {
      quote.setBidPrice(decimal(symbol.priceScale()));
      quote.setBidQuantity(decimal(symbol.quantityScale()));
    }
    if (random.nextInt(8) > 0) {
      quote.setAskPrice(decimal(symbol.priceScale()));
      quote.setAskQuantity(decimal(symbol.quantityScale()));
    }
    sometimes(() -> quote.setVersion(Long.toString(random.nextInt(1_000_000_000))));
    sometimes(() -> quote.setLastOrderCreateTime(NOW_MILLIS));
    return quote.build();
  }

  private PublicSpotKline kline(Symbol symbol) {
    int excess = random.nextInt(6);
    return PublicSpotKline.newBuilder()
        .setInterval(INTERVALS.get(random.nextInt(INTERVALS.size())))
        .setWindowStart(1_790_000_000L)
        .setOpeningPrice(decimal(symbol.priceScale() + excess))
        .setClosingPrice(decimal(symbol.priceScale()))
        .setHighestPrice(decimal(symbol.priceScale()))
        .setLowestPrice(decimal(symbol.priceScale()))
        .setVolume(decimal(symbol.quantityScale() + excess))
        .setAmount(decimal(9))
        .setWindowEnd(1_790_000_060L)
        .build();
  }

  private PublicMiniTicker ticker(Symbol symbol) {
    return PublicMiniTicker.newBuilder()
        .setSymbol(symbol.name())
        .setPrice(decimal(symbol.priceScale() + 1))
        .setRate("-" + decimal(4))
        .setZonedRate(decimal(4))
        .setHigh(decimal(symbol.priceScale()))
        .setLow(decimal(symbol.priceScale()))
        .setVolume(decimal(10))
        .setQuantity(decimal(symbol.quantityScale()))
        .setLastCloseRate("-0.0" + random.nextInt(1000))
        .setLastCloseZonedRate("0")
        .setLastCloseHigh(decimal(symbol.priceScale()))
        .setLastCloseLow(decimal(symbol.priceScale()))
        .build();
  }

  private String decimal(int scale) {
    return PrivateMessages.decimal(random, scale);
  }

  private String deletion() {
    return random.nextInt(3) == 0 ? "0.00000000" : "0";
  }

  private UnknownFieldSet unknownFields() {
    UnknownFieldSet.Field.Builder field = UnknownFieldSet.Field.newBuilder();
    switch (random.nextInt(5)) {
      case 0 -> field.addVarint(random.nextLong());
      case 1 -> field.addFixed32(random.nextInt());
      case 2 -> field.addFixed64(random.nextLong());
      case 3 -> field.addLengthDelimited(ByteString.copyFromUtf8("new since last month"));
      default -> field.addGroup(unknownFields());
    }
    return UnknownFieldSet.newBuilder()
        .addField(20 + random.nextInt(100_000), field.build())
        .build();
  }

  private void sometimes(Runnable change) {
    if (random.nextInt(4) == 0) {
      change.run();
    }
  }
}
