package io.mexcbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.JavaCommand;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest extends StoreContract {
  @TempDir Path folder;

  @Override
  MarketStore open(StoreOptions options) throws Exception {
    return MarketStore.open(StoreFolder.take(folder.resolve("store")), options);
  }

  @Test
  void folderIsForOneAtATime() throws Exception {
    try (MarketStore store = open(options())) {
      assertThat(store.queries().symbols()).isEmpty();
      assertThatThrownBy(() -> open(options()))
          .isInstanceOf(StoreException.class)
          .hasMessage(
              folder.resolve("store")
                  + ": another process has this store open; end it first, or have it make a copy and read that (docs/store.md)");
    }
    open(options()).close();
  }

  @Test
  void copyIsReadWhileTheStoreGoesOnAndTheNextOneTakesItsPlace() throws Exception {
    Path copies = folder.resolve("store/copy");
    MarketScript script = new MarketScript(4, START_MILLIS, EVENTS, 400);
    MarketScript half = new MarketScript(4, START_MILLIS, EVENTS / 2, 400);
    try (MarketStore store = open(options())) {
      StoreWriter writer = writer(options());
      store.start(writer);
      half.writeTo(writer);
      settled(writer, EVENTS / 2);
      store.copyTo(copies);
      try (MarketStore copy = MarketStore.open(StoreFolder.take(copies), options())) {
        requireAnswers(copy.queries(), half);
        assertThatThrownBy(() -> store.copyTo(copies))
            .isInstanceOf(StoreException.class)
            .hasMessageStartingWith(copies + ": another process has this store open");
        for (MarketScript.Event event : script.events.subList(EVENTS / 2, EVENTS)) {
          while (!MarketScript.write(event, writer)) {
            Thread.onSpinWait();
          }
        }
        settled(writer, EVENTS);
        requireAnswers(copy.queries(), half);
      }
      store.copyTo(copies);
      requireAnswers(store.queries(), script);
    }
    try (MarketStore copy = MarketStore.open(StoreFolder.take(copies), options())) {
      requireAnswers(copy.queries(), script);
    }
  }

  @Test
  void copyForWhichThereIsNoRoomIsRefused() throws Exception {
    try (MarketStore store = open(options().withFreeBytesMin(Long.MAX_VALUE))) {
      assertThatThrownBy(() -> store.copyTo(folder.resolve("copy")))
          .isInstanceOf(StoreException.class)
          .hasMessage(
              folder.resolve("store")
                  + ": the disk has no room for a copy; free space or keep fewer days");
      assertThat(folder.resolve("copy/market.duckdb")).doesNotExist();
    }
  }

  @Test
  void copyThatFailsLeavesNothingAndTheNextOneIsMade() throws Exception {
    Path copies = folder.resolve("copy");
    // No file can take the place of a folder: it fails when all of it has been written.
    Path obstacle = Files.createDirectories(copies.resolve("market.duckdb/full"));
    try (MarketStore store = open(options())) {
      assertThatThrownBy(() -> store.copyTo(copies))
          .isInstanceOf(StoreException.class)
          .hasMessageStartingWith(copies + ": the copy failed: ");
      assertThat(copies).isDirectoryNotContaining("glob:**copying*");
      Files.delete(obstacle);
      Files.delete(obstacle.getParent());
      store.copyTo(copies);
      assertThat(copies.resolve("market.duckdb")).isRegularFile();
      assertThat(copies).isDirectoryNotContaining("glob:**copying*");
    }
  }

  @Test
  void openingRemovesWhatIsLeftOfACopyIntoTheFolder() throws Exception {
    Path store = Files.createDirectories(folder.resolve("store"));
    Files.writeString(store.resolve("copying.duckdb"), "half");
    Files.writeString(store.resolve("copying.duckdb.wal"), "and its log");
    open(options()).close();
    assertThat(store).isDirectoryNotContaining("glob:**copying*");
  }

  @Test
  void anotherProcessIsRefused() throws Exception {
    try (MarketStore store = open(options())) {
      assertThat(store.queries().symbols()).isEmpty();
      Process other =
          new ProcessBuilder(
                  JavaCommand.of(
                      List.of(), WritingProcess.class, folder.resolve("store").toString(), "0"))
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      String said = new String(other.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(other.waitFor()).isEqualTo(1);
      assertThat(said).contains("another process has this store open; end it first");
    }
  }

  @Test
  void placeThatIsNoFolderIsNamed() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> StoreFolder.take(file))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith(file + ": no folder that a store can be kept in");
  }

  @Test
  void fileThatIsNoDatabaseIsNamed() throws Exception {
    Files.createDirectories(folder.resolve("store"));
    Files.writeString(folder.resolve("store/market.duckdb"), "x".repeat(20_000));
    assertThatThrownBy(() -> open(options()))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith(folder.resolve("store") + ": the store cannot be opened: ");
    StoreFolder.take(folder.resolve("store")).close();
  }

  @Test
  void fullDiskIsSaidAndRowsAreCountedAsLostUntilThereIsRoom() throws Exception {
    StoreOptions never = options().withFreeBytesMin(Long.MAX_VALUE);
    try (MarketStore store = open(never)) {
      StoreWriter writer = writer(never);
      store.start(writer);
      writer.trade(0, START_MILLIS, 1, 1);
      assertThat(settled(writer, 1)).isEqualTo(new StoreCounts(0, 0, 1, 0));
      assertThat(writer.trouble())
          .hasValueSatisfying(
              text -> assertThat(text).contains("the disk of " + folder.resolve("store")));
    }
    try (MarketStore store = open(options())) {
      StoreWriter writer = writer(options());
      store.start(writer);
      writer.trade(0, START_MILLIS, 2, 1);
      assertThat(settled(writer, 1)).isEqualTo(new StoreCounts(1, 0, 0, 0));
      assertThat(writer.trouble()).isEmpty();
      assertThat(store.queries().lastPrices()).extracting(LastPrice::price).containsExactly(2L);
    }
  }
}
