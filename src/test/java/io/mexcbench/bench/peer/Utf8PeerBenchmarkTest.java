package io.mexcbench.bench.peer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class Utf8PeerBenchmarkTest {
  @ParameterizedTest
  @EnumSource
  void everybodyFindsEveryTextValid(Utf8PeerBenchmark.Text text) throws Exception {
    for (int contestant = 0; contestant < 5; contestant++) {
      Utf8PeerBenchmark benchmark = new Utf8PeerBenchmark();
      benchmark.text = text;
      benchmark.setUp();
      for (byte[] bytes : text.texts()) {
        String expected = new String(bytes, UTF_8);
        assertThat(expected.getBytes(UTF_8)).isEqualTo(bytes);
        switch (contestant) {
          case 0 -> assertThat(benchmark.mexcbench()).isTrue();
          case 1 -> assertThat(benchmark.jdkDecoder()).isTrue();
          case 2 -> assertThat(benchmark.jdkString()).isEqualTo(expected);
          case 3 -> assertThat(benchmark.nettyValidator()).isTrue();
          default -> assertThat(benchmark.javaWebSocketValidator()).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSixteenthOfAMixedTextIsWideAndNothingOfTheOthers(Utf8PeerBenchmark.Text text) {
    long characters = 0;
    long wide = 0;
    for (byte[] bytes : text.texts()) {
      String decoded = new String(bytes, UTF_8);
      characters += decoded.length();
      wide += decoded.chars().filter(c -> c > 127).count();
    }
    double expected = text == Utf8PeerBenchmark.Text.MIXED_1K ? 1 / 16.0 : 0;
    assertThat(wide / (double) characters).isBetween(expected * 0.95, expected * 1.05);
  }
}
