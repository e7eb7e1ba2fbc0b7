package io.mexcbench.cli;

import io.mexcbench.kpi.Kpi;
import io.mexcbench.report.daily.DailyReportException;
import io.mexcbench.report.daily.Sample;
import io.mexcbench.report.daily.SampledFigures;
import io.mexcbench.report.daily.Window;
import io.mexcbench.store.MarketStore;
import io.mexcbench.store.StoreException;
import io.mexcbench.store.StoreOptions;
import java.time.Instant;
import java.util.List;

/**
 * The indicators that a live system has stored: what was judged of each, some seconds at a time. A
 * percentile of them is one of windows, not of single orders or messages.
 */
final class StoredFigures implements SampledFigures.Store, AutoCloseable {
  private final StorePlace place;
  private final String name;
  private final MarketStore store;

  private StoredFigures(StorePlace place, String name, MarketStore store) {
    this.place = place;
    this.name = name;
    this.store = store;
  }

  static StoredFigures open(String where) {
    StorePlace place = StorePlace.takeExisting(where);
    try {
      return new StoredFigures(place, where, place.open(StoreOptions.standard()));
    } catch (StoreException e) {
      place.close();
      throw new UserFailure(ExitCode.USAGE, "--store: " + e.getMessage(), e);
    }
  }

  @Override
  public String name() {
    return "the store in %s: what was judged, %d s at a time"
        .formatted(name, LiveKpis.WINDOW_SECONDS);
  }

  @Override
  public List<Sample> samples(Kpi kpi, Window window) throws DailyReportException {
    try {
      return store
          .queries()
          .samples(kpi.id(), window.from().toEpochMilli(), window.to().toEpochMilli())
          .stream()
          .map(sample -> new Sample(Instant.ofEpochMilli(sample.timeMillis()), sample.value()))
          .toList();
    } catch (StoreException e) {
      throw new DailyReportException("the store cannot be asked: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      store.close();
    } catch (StoreException e) {
      throw new UserFailure(ExitCode.USAGE, "--store: " + e.getMessage(), e);
    } finally {
      place.close();
    }
  }
}
