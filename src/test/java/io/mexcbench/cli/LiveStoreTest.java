package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.store.LastPrice;
import io.mexcbench.store.MarketStore;
import io.mexcbench.store.StoreFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveStoreTest {
  @TempDir private Path folder;

  private final StoreRig rig = new StoreRig();
  private final List<String> said = new ArrayList<>();

  private LiveStore store() {
    return rig.in(folder, said::add);
  }

  @Test
  void whatWasHeardIsStoredThoughItWasNeverOpened() throws Exception {
    LiveStore store = store();
    store.engine().listener().onTrade(StoreRig.SYMBOL, StoreRig.NOW_MILLIS - 1, 3, 5);
    assertThat(store.queries()).isEmpty();
    store.close();
    store.close();
    assertThat(said).containsExactly("stored 1 rows");
    try (MarketStore opened = MarketStore.open(StoreFolder.take(folder), rig.options)) {
      assertThat(opened.queries().lastPrices()).extracting(LastPrice::price).containsExactly(3L);
    }
  }

  @Test
  void openingRemovesWhatIsLeftOfACopyThatWasInterrupted() throws Exception {
    Path copies = interruptedCopy();
    openAndClose();
    assertThat(copies).isDirectoryNotContaining("glob:**copying*");
    assertThat(copies.resolve("market.duckdb")).hasContent("whole");
  }

  @Test
  void openingLeavesACopyAloneWhileSomebodyHasItsFolder() throws Exception {
    Path copies = interruptedCopy();
    try (StoreFolder held = StoreFolder.take(copies)) {
      assertThat(held.hasStore()).isTrue();
      openAndClose();
      assertThat(copies.resolve("copying.duckdb")).hasContent("half");
    }
  }

  @Test
  void openingMakesNoFolderForCopies() {
    openAndClose();
    assertThat(folder.resolve("copy")).doesNotExist();
  }

  private void openAndClose() {
    try (LiveStore store = store()) {
      store.begin();
    }
    assertThat(said).containsExactly("stored 0 rows");
  }

  private Path interruptedCopy() throws Exception {
    Path copies = Files.createDirectories(folder.resolve("copy"));
    Files.writeString(copies.resolve("market.duckdb"), "whole");
    Files.writeString(copies.resolve("copying.duckdb"), "half");
    Files.writeString(copies.resolve("copying.duckdb.wal"), "and its log");
    return copies;
  }

  @Test
  void tellsHowLongQueriesTake() throws Exception {
    List<String> asked = new ArrayList<>();
    try (LiveStore store = store()) {
      store.observe((query, nanos) -> asked.add(query));
      store.begin();
      while (store.queries().isEmpty()) {
        Thread.onSpinWait();
      }
      store.queries().orElseThrow().lastPrices();
    }
    assertThat(asked).containsExactly("last_price");
    assertThat(new String(rig.metrics.exposition().render("").body(), StandardCharsets.UTF_8))
        .contains("database_query_duration_seconds_count{query=\"last_price\"} 1");
  }
}
