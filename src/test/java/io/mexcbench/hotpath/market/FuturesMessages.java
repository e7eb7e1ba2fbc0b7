package io.mexcbench.hotpath.market;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random futures messages of every channel: keys in any order, odd numbers, odd white space. */
final class FuturesMessages {
  static final List<Symbol> SYMBOLS =
      List.of(
          new Symbol(0, "BTC_USDT", 1, 0),
          new Symbol(1, "龍馬_USDT", 8, 0),
          new Symbol(2, "ETH_USDC", 2, 3));

  static final int CHANNELS = 15;

  private static final long NOW_MILLIS = 1_790_000_000_000L;

  private final Random random;

  FuturesMessages(long seed) {
    random = new Random(seed);
  }

  String message(int channel) {
    Symbol symbol = SYMBOLS.get(random.nextInt(SYMBOLS.size()));
    return switch (channel) {
      case 0 -> push("push.depth", symbol, depth(symbol, true));
      case 1 -> push("push.depth", symbol, depth(symbol, false));
      case 2 -> push("push.depth.full", symbol, depth(symbol, false));
      case 3 -> limitDepth(symbol);
      case 4 -> push("push.deal", symbol, deal(symbol));
      case 5 -> push("push.deal", symbol, array(random.nextInt(30), () -> deal(symbol)));
      case 6 -> push("push.ticker", symbol, ticker(symbol));
      case 7 -> push("push.tickers", symbol, array(random.nextInt(9), this::row));
      case 8 -> push("push.kline", symbol, kline(symbol));
      case 9 ->
          push(
              "push.funding.rate",
              symbol,
              object("'rate':-0.0000" + random.nextInt(100_000), "'nextSettleTime':" + time()));
      case 10 -> push("push.index.price", symbol, object("'price':" + number(12)));
      case 11 -> push("push.fair.price", symbol, object("'price':" + number(3), symbolOf(symbol)));
      case 12 -> push("pong", symbol, time());
      case 13 ->
          push(pick("rs.sub.depth", "rs.login", "rs.error"), symbol, "'Contract not found!'");
      default -> push(pick("push.personal.order", "push.personal.asset"), symbol, personal(symbol));
    };
  }

  private String push(String channel, Symbol symbol, String data) {
    String time = random.nextInt(5) == 0 ? "'" + time() + "'" : time();
    List<String> live =
        List.of(symbolOf(symbol), "'data':" + data, "'channel':'" + channel + "'", "'ts':" + time);
    // As the exchange sends it, or in any other order.
    return random.nextBoolean()
        ? "{" + String.join(",", live).replace('\'', '"') + "}"
        : object(live.toArray(String[]::new));
  }

  private String limitDepth(Symbol symbol) {
    String asks = array(5, () -> "['" + decimal(symbol.priceScale()) + "','3']");
    String bids = array(5, () -> "['" + decimal(symbol.priceScale()) + "','0']");
    return object(
        "'channel':'push.limit.depth'",
        symbolOf(symbol),
        "'data':" + object("'asks':" + asks, "'bids':" + bids),
        "'depth':5",
        "'version':'" + random.nextInt(1_000_000) + "'",
        "'ts':" + time());
  }

  private String depth(Symbol symbol, boolean isMerged) {
    long version = 25_000_000_000L + random.nextInt(1_000_000);
    List<String> members = new ArrayList<>();
    members.add("'asks':" + array(random.nextInt(40), () -> level(symbol)));
    members.add("'bids':" + array(random.nextInt(40), () -> level(symbol)));
    members.add("'version':" + version);
    if (random.nextBoolean()) {
      members.add("'cts':" + time());
    }
    if (isMerged) {
      members.add("'end':" + version);
      members.add("'begin':" + (version - random.nextInt(60)));
    }
    return object(members.toArray(String[]::new));
  }

  private String level(Symbol symbol) {
    String quantity = random.nextInt(100) < 48 ? "0" : decimal(symbol.quantityScale());
    String count = random.nextInt(5) == 0 ? "" : "," + random.nextInt(60);
    return "[" + decimal(symbol.priceScale()) + "," + quantity + count + "]";
  }

  private String deal(Symbol symbol) {
    List<String> members = new ArrayList<>();
    members.add("'p':" + decimal(symbol.priceScale()));
    members.add("'v':" + decimal(symbol.quantityScale()));
    members.add("'T':" + (1 + random.nextInt(2)));
    members.add("'O':3");
    members.add("'M':1");
    members.add("'t':" + time());
    if (random.nextBoolean()) {
      members.add("'i':'" + random.nextInt(Integer.MAX_VALUE) + "'");
      members.add("'cts':'" + time() + "'");
    }
    return object(members.toArray(String[]::new));
  }

  private String row() {
    Symbol known = SYMBOLS.get(random.nextInt(SYMBOLS.size()));
    return random.nextInt(4) == 0 ? ticker(new Symbol(9, "NEW_USDT", 4, 0)) : ticker(known);
  }

  private String ticker(Symbol symbol) {
    return object(
        symbolOf(symbol),
        "'lastPrice':" + decimal(symbol.priceScale()),
        "'bid1':" + number(1),
        "'ask1':" + number(1),
        "'fairPrice':" + number(9),
        "'indexPrice':" + number(9),
        "'volume24':" + random.nextInt(),
        "'amount24':" + number(13),
        "'holdVol':" + random.nextInt(Integer.MAX_VALUE),
        "'high24Price':" + number(2),
        "'lower24Price':" + number(2),
        "'maxBidPrice':" + number(2),
        "'minAskPrice':" + number(2),
        "'riseFallRate':-0.0" + random.nextInt(1_000),
        "'riseFallValue':-" + number(1),
        "'fundingRate':" + pick("4.386e-05", "null", "-1E-8", "0.000072"),
        "'timestamp':" + time(),
        "'contractId':" + random.nextInt(2_000),
        "'zone':'UTC+8'",
        "'riseFallRates':[-0.0005,null,0.0701]");
  }

  private String kline(Symbol symbol) {
    return object(
        symbolOf(symbol),
        "'interval':'" + pick("Min1", "Hour8", "Month1") + "'",
        "'t':" + time().substring(0, 10),
        "'o':" + number(10),
        "'c':" + number(2),
        "'h':" + number(2),
        "'l':" + number(2),
        "'a':" + number(14),
        "'q':" + random.nextInt(1_000_000),
        "'ro':" + pick("null", number(2)),
        "'rc':" + number(2));
  }

  private String personal(Symbol symbol) {
    return object(
        symbolOf(symbol),
        "'orderId':'" + random.nextLong() + "'",
        "'price':0." + (1 + random.nextInt(9)),
        "'state':" + random.nextInt(6),
        "'autoAddIm':" + pick("true", "false"),
        "'externalOid':" + pick("null", "'_m_0'"),
        "'rules':[1,{},'a']");
  }

  private String symbolOf(Symbol symbol) {
    return "'symbol':'" + symbol.name() + "'";
  }

  private String time() {
    return Long.toString(NOW_MILLIS + random.nextInt(100_000_000));
  }

  /** Exact at that scale, in one of the forms that the exchange has been seen to write. */
  private String decimal(int scale) {
    long unscaled = 1L + random.nextInt(random.nextBoolean() ? 1_000 : Integer.MAX_VALUE);
    String plain = BigDecimal.valueOf(unscaled, scale).toPlainString();
    return switch (random.nextInt(6)) {
      case 0 -> BigDecimal.valueOf(unscaled, scale).stripTrailingZeros().toString();
      case 1 -> unscaled + "E-" + scale;
      case 2 -> (plain.contains(".") ? plain : plain + ".") + "0".repeat(1 + random.nextInt(30));
      default -> plain;
    };
  }

  private String number(int scale) {
    return BigDecimal.valueOf(1L + random.nextInt(Integer.MAX_VALUE), scale).toString();
  }

  private String array(int count, Supplier<String> element) {
    return IntStream.range(0, count)
        .mapToObj(i -> element.get())
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** An object of those members and an unknown one in any order; apostrophes become quotes. */
  private String object(String... members) {
    List<String> shuffled = new ArrayList<>(List.of(members));
    if (random.nextInt(3) == 0) {
      shuffled.add("'new':{'a':[1,-2.5e+3,{}],'b':'\\u00e9\\'\\\\','c':[[],null,true]}");
    }
    if (random.nextInt(3) > 0) {
      Collections.shuffle(shuffled, random);
    }
    String separator = pick(",", ",", " ,\n", ",\t");
    return ("{" + pick("", " ") + String.join(separator, shuffled) + pick("", "\r\n") + "}")
        .replace('\'', '"');
  }

  private String pick(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
