package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.corpus.SpotMarket;
import io.mexcbench.exchange.ExchangeOptions;
import io.mexcbench.exchange.SimulatedExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Where this process listens, as the system tells it. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ListeningTest {
  private static final String LISTENING = "0A";

  /** 127.0.0.1, the same as a version 6 address, and ::1. */
  private static final Set<String> LOOPBACK =
      Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

  private static Set<String> listening() throws IOException {
    Set<String> sockets = ownSockets();
    Set<String> addresses = new TreeSet<>();
    for (String table : List.of("tcp", "tcp6")) {
      for (String line : Files.readAllLines(Path.of("/proc/self/net", table))) {
        String[] fields = line.strip().split(" +", -1);
        if (fields[3].equals(LISTENING) && sockets.contains("socket:[" + fields[9] + "]")) {
          addresses.add(fields[1]);
        }
      }
    }
    return addresses;
  }

  private static Set<String> ownSockets() throws IOException {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.map(ListeningTest::target).collect(Collectors.toSet());
    }
  }

  /** Empty if it was closed meanwhile. */
  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "";
    }
  }

  @Test
  void exchangeAndEngineListenOnLoopbackAlone() throws Exception {
    Set<String> before = listening();
    ExchangeOptions options = ExchangeOptions.standard();
    try (SimulatedExchange exchange = SimulatedExchange.start(options);
        Engine engine =
            Engine.start(
                new EngineOptions(
                    exchange.spotUri(),
                    exchange.restUri(),
                    SpotMarket.symbols().subList(0, 1),
                    options.apiKey(),
                    options.secret(),
                    "listen-",
                    1,
                    Long.MAX_VALUE,
                    (symbol, listener) ->
                        new RandomStrategy(symbol, listener, new SplittableRandom(1), 0)))) {
      engine.ready().toCompletableFuture().get(30, TimeUnit.SECONDS);
      Set<String> added = new TreeSet<>(listening());
      added.removeAll(before);
      assertThat(added).hasSize(1);
      assertThat(added)
          .allMatch(address -> LOOPBACK.contains(address.substring(0, address.indexOf(':'))));
    }
  }
}
