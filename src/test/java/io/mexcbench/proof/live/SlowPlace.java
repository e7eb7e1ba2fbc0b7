package io.mexcbench.proof.live;

import java.util.List;

/**
 * A method of the hot path that a benchmark calls, and where extra work slows it.
 *
 * @param benchmark as reports name it
 * @param source below the packages of the hot path
 * @param declaration how the line begins that declares the method
 * @param isGated whether it is slowed against a committed baseline as well, which must hold it
 */
record SlowPlace(String benchmark, String source, String declaration, boolean isGated) {
  private static final String DELIVER = "public void deliver(";
  private static final String DECODE = "public DecodeStatus decode(";
  private static final String FUTURES = "market/FuturesDecoder.java";

  /** Nearly all take so long that a tenth of it is more than a few steps of work: 100 ns. */
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
          other(
              "BookKeeperBenchmark.resynchronise",
              "market/BookKeeper.java",
              "public Outcome onSnapshot("),
          other(
              "OrderEncoderBenchmark.encodeLimit",
              "execution/OrderEncoder.java",
              "public int encode("),
          other(
              "SpotRequestsBenchmark.cancelOrder",
              "execution/CancelRequests.java",
              "public SignedRequest cancelByClientOrderId("),
          other(
              "MessageAssemblerBenchmark.assembleFragments",
              "websocket/MessageAssembler.java",
              "public MessageStatus read("),
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
          other(
              "Utf8ValidatorBenchmark.validate",
              "websocket/Utf8Validator.java",
              "public static boolean isValid("),
          other("FuturesDecoderBenchmark.decodeDeal", FUTURES, DECODE),
          other("FuturesDecoderBenchmark.decodeTicker", FUTURES, DECODE),
          other("FuturesDecoderBenchmark.decodeKline", FUTURES, DECODE),
          other("SpotKlineBenchmark.decodeKline", "market/KlineBody.java", DELIVER),
          other("SpotLimitDepthBenchmark.decodeLimitDepth", "market/LimitDepthBody.java", DELIVER),
          other("SpotMiniTickerBenchmark.decodeMiniTicker", "market/MiniTickerBody.java", DELIVER),
          other(
              "SpotRequestsBenchmark.batchOfTwenty",
              "execution/BatchOrderRequest.java",
              "public SignedRequest sign("));

  /** Those of them that a committed baseline holds. */
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
