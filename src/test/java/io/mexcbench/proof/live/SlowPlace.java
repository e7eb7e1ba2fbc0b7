package io.mexcbench.proof.live;

import java.util.List;

/**
 * A method of the hot path that a benchmark calls, and where extra work slows it.
 *
 * @param benchmark as reports name it
 * @param source below the packages of the hot path
 * @param declaration how the line begins that declares the method
 * @param isGated whether a committed baseline holds the benchmark
 */
record SlowPlace(String benchmark, String source, String declaration, boolean isGated) {
  private static final String DELIVER = "public void deliver(";
  private static final String DECODE = "public DecodeStatus decode(";
  private static final String FUTURES = "market/FuturesDecoder.java";
  private static final String REPLIES = "execution/OrderResponseParser.java";
  private static final String PARSE = "public OrderResponseStatus parse(";

  /** Each takes long enough for a tenth of it to be work: 30 ns and more. */
  static final List<SlowPlace> ALL =
      List.of(
          gated("SpotDepthBenchmark.decodeDepth", "market/AggregatedDepthBody.java", DELIVER),
          gated("OrderBookBenchmark.applyDepth", "market/OrderBook.java", "public Outcome apply("),
          gated(
              "OrderRequestBenchmark.buildSignedRequest",
              "execution/OrderRequest.java",
              "public int build("),
          gated("FuturesDecoderBenchmark.decodeDepth", FUTURES, DECODE),
          gated("SpotDealsBenchmark.decodeDeals", "market/DealsBody.java", DELIVER),
          gated("SpotBookTickerBenchmark.decodeBookTicker", "market/QuoteBody.java", DELIVER),
          gated(
              "OrderEncoderBenchmark.encodeLimit",
              "execution/OrderEncoder.java",
              "public int encode("),
          gated("OrderResponseParserBenchmark.parseAck", REPLIES, PARSE),
          gated(
              "OrderLifecycleBenchmark.orderLife",
              "execution/lifecycle/OrderLifecycle.java",
              "public LimitVerdict submit("),
          gated(
              "SignalSetBenchmark.updateAll",
              "signal/RelativeStrengthIndex.java",
              "public void update("),
          gated(
              "FrameToOrderBenchmark.frameToOrder",
              "websocket/FrameDecoder.java",
              "public FrameStatus decode("),
          other(
              "RequestSignerBenchmark.signQuery",
              "execution/RequestSigner.java",
              "public int sign("),
          other("OrderResponseParserBenchmark.parseError", REPLIES, PARSE),
          other("FuturesDecoderBenchmark.decodeDeal", FUTURES, DECODE),
          other("FuturesDecoderBenchmark.decodeTicker", FUTURES, DECODE),
          other("FuturesDecoderBenchmark.decodeKline", FUTURES, DECODE),
          other("SpotKlineBenchmark.decodeKline", "market/KlineBody.java", DELIVER),
          other("SpotLimitDepthBenchmark.decodeLimitDepth", "market/LimitDepthBody.java", DELIVER),
          other("SpotMiniTickerBenchmark.decodeMiniTicker", "market/MiniTickerBody.java", DELIVER),
          other(
              "SignalSetBenchmark.updateTrendSet",
              "signal/ExponentialMovingAverage.java",
              "public void update("));

  /** Those that a committed baseline holds. */
  static final List<SlowPlace> GATED = ALL.stream().filter(SlowPlace::isGated).toList();

  private static SlowPlace gated(String benchmark, String source, String declaration) {
    return new SlowPlace(benchmark, source, declaration, true);
  }

  private static SlowPlace other(String benchmark, String source, String declaration) {
    return new SlowPlace(benchmark, source, declaration, false);
  }

  /** A pattern that is found in the benchmark's key alone. */
  String include() {
    return benchmark.replace(".", "\\.") + ":";
  }

  /**
   * The source with a call of {@code ExtraWork} at the start of the method.
   *
   * @throws IllegalArgumentException if the source has no such method
   */
  String slowed(String text, int steps) {
    int method = text.indexOf(declaration);
    int body = method < 0 ? -1 : text.indexOf("{\n", method);
    if (body < 0) {
      throw new IllegalArgumentException(source + " has no \"" + declaration + "\"");
    }
    int start = body + "{\n".length();
    return text.substring(0, start)
        + "    io.mexcbench.hotpath.ExtraWork.add("
        + steps
        + ");\n"
        + text.substring(start);
  }
}
