package io.mexcbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.JavaCommand;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that the system lets write no more, as on a full disk, in the middle of a batch. */
class LimitedStoreTest {
  @TempDir Path folder;

  @Test
  void writerGoesOnCountingWhatIsLostAndWhatWasAcknowledgedIsThere() throws Exception {
    List<String> said = said(LosingProcess.class, folder);
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

  @Test
  void copyThatCannotBeWrittenTakesNoRoomAndTheNextOneIsMade() throws Exception {
    Path copies = folder.resolve("copy");
    List<String> said = said(CopyingProcess.class, folder, copies);
    assertThat(said.get(0))
        .startsWith(copies + ": the copy failed: ")
        .containsIgnoringCase("file too large");
    assertThat(said.subList(1, said.size())).containsExactly("[store.lock]", "[]", "copied");
    try (MarketStore copy = MarketStore.open(StoreFolder.take(copies), StoreContract.options())) {
      assertThat(
              copy.queries().bars("BTCUSDT", StoreContract.START_MILLIS, Long.MAX_VALUE).stream()
                  .mapToLong(MinuteBar::trades)
                  .sum())
          .isEqualTo(CopyingProcess.ROWS);
    }
  }

  private static List<String> said(Class<?> program, Path... arguments) throws Exception {
    List<String> command =
        JavaCommand.of(
            List.of(), program, Stream.of(arguments).map(Path::toString).toArray(String[]::new));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(process.waitFor()).as(said.toString()).isZero();
    return said;
  }
}
