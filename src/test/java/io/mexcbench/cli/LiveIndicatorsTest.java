package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.dashboard.StoreCopies;
import io.mexcbench.dashboard.StoreCopies.State;
import io.mexcbench.engine.Engine;
import io.mexcbench.kpi.Kpi;
import io.mexcbench.kpi.KpiResult;
import io.mexcbench.kpi.KpiState;
import io.mexcbench.store.KpiSample;
import io.mexcbench.store.LastPrice;
import io.mexcbench.store.MarketStore;
import io.mexcbench.store.StoreFolder;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a running system keeps of itself, whoever looks, and lets others read. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LiveIndicatorsTest {
  private static final long NOW_MILLIS = StoreRig.NOW_MILLIS;

  @TempDir private Path folder;

  private final StoreRig rig = new StoreRig();
  private LiveStore store;

  @BeforeEach
  void takeAPlace() {
    store = rig.in(folder.resolve("store"), unsaid -> {});
  }

  @Test
  void indicatorsAreKeptThoughNoPageIsServed() throws Exception {
    try (Engine engine = Engine.start(store.engine(), rig.metrics);
        LiveIndicators indicators = LiveIndicators.start(engine, rig.metrics, Optional.of(store))) {
      for (int second = 0; second < LiveKpis.WINDOW_SECONDS; second++) {
        indicators.onSecond(engine.read());
      }
      assertThat(indicators.results())
          .filteredOn(one -> one.state() == KpiState.NO_DATA)
          .extracting(KpiResult::note)
          .isNotEmpty()
          .containsOnly("nothing of it in the last 10 seconds");
    }
    store.close();

    try (MarketStore kept =
        MarketStore.open(StoreFolder.take(folder.resolve("store")), rig.options)) {
      assertThat(kept.queries().samples(Kpi.MEMORY.id(), NOW_MILLIS, NOW_MILLIS + 1))
          .singleElement()
          .satisfies(one -> assertThat(one.value()).isGreaterThan(10e6))
          .extracting(KpiSample::statistic)
          .isEqualTo("max");
    }
  }

  @Test
  void copyIsMadeOnRequestAndReadWhileTheStoreIsOpen() throws Exception {
    StoreCopies copies = store.copies().orElseThrow();
    assertThat(copies.last().state()).isEqualTo(State.NONE);
    assertThat(made(copies).detail()).isEqualTo("the store is not open; ask again later");
    store.engine().listener().onTrade(StoreRig.SYMBOL, NOW_MILLIS - 1, 3, 5);
    store.begin();
    while (store.queries().isEmpty() || store.queries().orElseThrow().lastPrices().isEmpty()) {
      Thread.onSpinWait();
    }

    StoreCopies.Copy copy = made(copies);

    Path place = folder.resolve("store/copy").toAbsolutePath();
    assertThat(copy).isEqualTo(new StoreCopies.Copy(State.DONE, place.toString(), NOW_MILLIS, ""));
    try (MarketStore read = MarketStore.open(StoreFolder.take(place), rig.options)) {
      assertThat(read.queries().lastPrices()).extracting(LastPrice::price).containsExactly(3L);
    }
    store.close();
  }

  private static StoreCopies.Copy made(StoreCopies copies) {
    copies.begin();
    while (copies.last().state() == State.COPYING) {
      Thread.onSpinWait();
    }
    return copies.last();
  }
}
