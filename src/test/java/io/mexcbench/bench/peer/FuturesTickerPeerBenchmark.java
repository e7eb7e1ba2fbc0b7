package io.mexcbench.bench.peer;

import io.mexcbench.corpus.FuturesShapes;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * What does a futures ticker cost, against the JSON libraries of Java? One operation is one {@code
 * push.ticker} message, some 550 bytes, to sixteen scaled longs in a {@code Ticker}; four contracts
 * take turns.
 *
 * <p>Each library in its fastest documented way, with whatever it lets us keep between messages:
 *
 * <ul>
 *   <li>Jackson with {@code USE_FAST_DOUBLE_PARSER}, as its README advises for numbers; databind
 *       through a reused {@code ObjectReader}.
 *   <li>fastjson2 as its performance guide says: bound from bytes by the code that it generates,
 *       fields public and primitive.
 *   <li>DSL-JSON with a reused reader, as its annotation processor would read: {@link DslFutures}.
 *   <li>jsoniter through a reused iterator, on which its generated code would call, too: {@link
 *       JsoniterFutures}.
 * </ul>
 *
 * <p>Decimals come out of the libraries as doubles, the fastest of their numbers, and are rounded
 * at the symbol's scale, which is exact for up to 15 digits.
 */
public class FuturesTickerPeerBenchmark extends FuturesPeers {
  private final JacksonFutures jackson = new JacksonFutures(numbers);
  private final JsoniterFutures jsoniter = new JsoniterFutures(numbers);
  private final DslFutures dsl = new DslFutures(numbers);
  private final FuturesBinding<FuturesPushes.TickerPush> binding =
      new FuturesBinding<>(FuturesPushes.TickerPush.class);

  @Setup
  public void setUp() throws IOException {
    use(
        FuturesShapes.standard().tickers(),
        jackson::tickerTree,
        message -> sum(binding.jackson(message)),
        jackson::ticker,
        message -> sum(binding.fastjson2(message)),
        dsl::ticker,
        jsoniter::ticker);
  }

  @Benchmark
  public long mexcbench() {
    return decode(message());
  }

  @Benchmark
  public long floorScan() {
    return Walk.commas(message());
  }

  @Benchmark
  public long jacksonTree() throws IOException {
    return jackson.tickerTree(message());
  }

  @Benchmark
  public long jacksonDatabind() throws IOException {
    return sum(binding.jackson(message()));
  }

  @Benchmark
  public long jacksonStreaming() throws IOException {
    return jackson.ticker(message());
  }

  @Benchmark
  public long fastjson2() {
    return sum(binding.fastjson2(message()));
  }

  @Benchmark
  public long dslJson() throws IOException {
    return dsl.ticker(message());
  }

  @Benchmark
  public long jsoniter() throws IOException {
    return jsoniter.ticker(message());
  }

  private long sum(FuturesPushes.TickerPush push) {
    push.addTo(numbers);
    return numbers.take();
  }
}
