package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.ForeignProgram;
import io.mexcbench.corpus.SpotMarket;
import io.mexcbench.hotpath.execution.Secret;
import io.mexcbench.hotpath.market.Symbol;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The engine against a WebSocket server that somebody else wrote. */
class ForeignServerTest {
  private static final int PUSHES = 50;
  private static final int LEVELS = 5_000;

  @TempDir private Path folder;

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void engineUnderstandsAServerOfOthers() throws Exception {
    Symbol symbol = SpotMarket.symbols().get(0);
    writePushes(new SpotMarket(symbol, 3));
    try (ForeignProgram server = ForeignProgram.start("server.js", folder.toString())) {
      int port = Integer.parseInt(server.line().substring("port ".length()));
      try (Engine engine = Engine.start(options(symbol, port))) {
        engine.ready().toCompletableFuture().get(20, TimeUnit.SECONDS);
        assertThat(server.line()).isEqualTo("pong are you there");
        EngineReading reading = engine.read();
        while (reading.messages() == 0) {
          reading = engine.read();
        }
        assertThat(reading.unreadable()).isZero();
        assertThat(reading.lostConnections()).isZero();
        assertThat(engine.failure()).isEmpty();
      }
    }
  }

  /** The snapshot is of the book before the first push, so that all of them are to be applied. */
  private void writePushes(SpotMarket market) throws Exception {
    Files.write(folder.resolve("snapshot.json"), market.snapshot(LEVELS, 1));
    for (int i = 0; i < PUSHES; i++) {
      market.changeBook(8);
      Files.write(folder.resolve("push-%03d".formatted(i)), market.depthPush("100ms", i));
    }
  }

  private static EngineOptions options(Symbol symbol, int port) {
    return new EngineOptions(
        URI.create("ws://127.0.0.1:" + port + "/ws"),
        URI.create("http://127.0.0.1:" + port),
        List.of(symbol),
        "key",
        new Secret("secret".getBytes(StandardCharsets.US_ASCII)),
        "foreign-",
        1,
        Long.MAX_VALUE,
        (any, listener) -> new RandomStrategy(any, listener, new SplittableRandom(1), 0));
  }
}
