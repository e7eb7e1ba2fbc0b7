package io.mexcbench.bench.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.corpus.Corpus;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.junit.jupiter.api.Test;

class Utf8ValidatorBenchmarkTest {
  @Test
  void findsEveryTextAsValidAsTheJdkDoes() throws CharacterCodingException {
    Utf8ValidatorBenchmark benchmark = new Utf8ValidatorBenchmark();
    benchmark.setUp();
    for (byte[] text : Corpus.standard().futuresDepths()) {
      assertThat(UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString()).startsWith("{");
      assertThat(benchmark.validate()).isTrue();
    }
  }

  @Test
  void findsEveryMixedTextAsValidAsTheJdkDoes() throws CharacterCodingException {
    Utf8ValidatorBenchmark benchmark = new Utf8ValidatorBenchmark();
    benchmark.setUp();
    for (byte[] text : Corpus.standard().mixedTexts()) {
      assertThat(UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).length()).isLessThan(text.length);
      assertThat(benchmark.validateMixed()).isTrue();
    }
  }
}
