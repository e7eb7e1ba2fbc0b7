package io.mexcbench.jmhjson;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;

/** Any text at all as a result file: read, or refused with the name of the file. */
@Tag("fuzz")
class JmhReaderFuzzTest {
  @FuzzTest(maxDuration = "60s")
  void readsOrNamesTheFile(byte[] data) {
    try {
      assertThat(JmhReader.parse(new String(data, StandardCharsets.UTF_8), "fuzz.json"))
          .allSatisfy(one -> assertThat(one.score()).isFinite());
    } catch (JmhJsonException e) {
      assertThat(e).hasMessageContaining("fuzz.json");
    }
  }
}
