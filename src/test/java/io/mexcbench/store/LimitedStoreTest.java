package io.mexcbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that the system lets write no more, as on a full disk, in the middle of a batch. */
class LimitedStoreTest {
  @TempDir Path folder;

  @Test
  void writerGoesOnCountingWhatIsLostAndWhatWasAcknowledgedIsThere() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LosingProcess.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(process.waitFor()).as(said.toString()).isZero();
    assertThat(said).hasSize(3);
    long acknowledged = Long.parseLong(said.get(0));
    long lost = Long.parseLong(said.get(1));
    System.out.printf(
        "a store that could not grow: %d rows acknowledged, %d lost: %s%n",
        acknowledged, lost, said.get(2));
    assertThat(acknowledged).isPositive();
    assertThat(lost).isGreaterThanOrEqualTo(LosingProcess.LOST_ROWS);
    assertThat(said.get(2)).startsWith(folder + ": ").containsIgnoringCase("file too large");
    try (MarketStore store = MarketStore.open(StoreFolder.take(folder), StoreContract.options())) {
      long trades =
          store.queries().bars("BTCUSDT", StoreContract.START_MILLIS, Long.MAX_VALUE).stream()
              .mapToLong(MinuteBar::trades)
              .sum();
      assertThat(trades).isEqualTo(acknowledged);
    }
  }
}
