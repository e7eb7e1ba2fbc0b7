package io.mexcbench.cli;

import io.mexcbench.dashboard.StoreCopies;
import io.mexcbench.engine.EngineOptions;
import io.mexcbench.kpi.KpiResult;
import io.mexcbench.metrics.DurationMetric;
import io.mexcbench.metrics.Metrics;
import io.mexcbench.store.KpiSample;
import io.mexcbench.store.MarketQueries;
import io.mexcbench.store.MarketStore;
import io.mexcbench.store.QueryTimer;
import io.mexcbench.store.StoreCounts;
import io.mexcbench.store.StoreException;
import io.mexcbench.store.StoreOptions;
import io.mexcbench.store.StoreWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The store of a running engine. Rows are taken from the first on; the database is opened only when
 * it is told to, so that nothing waits for it, and if it cannot be opened trading goes on.
 */
final class LiveStore implements AutoCloseable {
  /** A server may never answer, and the end must not wait for it. */
  private static final long OPENING_MILLIS = 20_000;

  private final StorePlace place;
  private final StoreOptions options;
  private final StoreWriter writer;
  private final Optional<StoreCopies> copies;
  private final EngineOptions engine;
  private final Consumer<String> say;
  private volatile QueryTimer asked = (query, nanos) -> {};
  private Optional<Thread> opening = Optional.empty();
  private volatile Optional<MarketStore> store = Optional.empty();
  private boolean isClosed;

  /**
   * Takes rows from now on.
   *
   * @param metrics that show how long queries take
   */
  LiveStore(
      StorePlace place,
      EngineOptions engine,
      StoreOptions options,
      Metrics metrics,
      Consumer<String> say) {
    this.place = place;
    this.options = options.withTimer(timer(metrics));
    this.say = say;
    copies = place.copy().map(at -> new LiveCopies(() -> store, at, options.clockMillis()));
    writer =
        new StoreWriter(StoreFeed.symbolsOf(engine.symbols()), engine.sessionPrefix(), options);
    this.engine =
        engine.withListener(new StoreFeed(writer, engine.symbols(), options.clockMillis()));
  }

  private QueryTimer timer(Metrics metrics) {
    return (query, nanos) -> {
      metrics.of(DurationMetric.DATABASE_QUERY_DURATION, query).observeNanos(nanos);
      asked.onQuery(query, nanos);
    };
  }

  /** Tells how long queries take from now on; before the store is opened. */
  void observe(QueryTimer observer) {
    asked = observer;
  }

  /** What was judged of each indicator that has a value. */
  void keep(List<KpiResult> results) {
    long now = options.clockMillis().getAsLong();
    for (KpiResult result : results) {
      result
          .value()
          .ifPresent(
              value ->
                  writer.sample(
                      new KpiSample(result.kpi().id(), now, result.statistic().text(), value)));
    }
  }

  /** For the queries of others; empty until the database is open. */
  Optional<MarketQueries> queries() {
    return store.map(MarketStore::queries);
  }

  /** For others to read while this process has the store open; a server needs none. */
  Optional<StoreCopies> copies() {
    return copies;
  }

  /** The engine's options, with the store listening. */
  EngineOptions engine() {
    return engine;
  }

  /** Opens the database, on a thread of its own. */
  synchronized void begin() {
    if (opening.isEmpty() && !isClosed) {
      Thread thread = new Thread(this::open, "store-opening");
      thread.setDaemon(true);
      opening = Optional.of(thread);
      thread.start();
    }
  }

  /** Nothing is held meanwhile: it may take as long as a server likes. */
  private void open() {
    try {
      MarketStore opened = place.open(options);
      opened.start(writer);
      if (!publish(opened)) {
        opened.close();
      }
    } catch (StoreException e) {
      say.accept("store: " + e.getMessage() + "; nothing is being stored");
    }
  }

  private synchronized boolean publish(MarketStore opened) {
    if (!isClosed) {
      store = Optional.of(opened);
    }
    return !isClosed;
  }

  /** For the end of a line of what the engine does; empty while all is well. */
  String troubles() {
    StoreCounts counts = writer.counts();
    long lost = counts.dropped() + counts.lost() + counts.refused();
    return (lost == 0 ? "" : "  rows not stored " + lost)
        + writer.trouble().map(text -> "  store: " + text).orElse("");
  }

  /**
   * Writes what waits, also what was heard before it was opened. Closing it again changes nothing.
   */
  @Override
  public void close() {
    begin();
    awaitOpening();
    Optional<MarketStore> opened = shut();
    try {
      if (opened.isPresent()) {
        opened.get().close();
        say.accept("stored " + writer.counts().acknowledged() + " rows" + troubles());
      }
    } catch (StoreException e) {
      say.accept("store: " + e.getMessage());
    } finally {
      place.close();
    }
  }

  private void awaitOpening() {
    Optional<Thread> thread = openingThread();
    try {
      if (thread.isPresent()) {
        thread.get().join(OPENING_MILLIS);
        if (thread.get().isAlive()) {
          say.accept("store: it could not be opened in time; nothing was stored");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Optional<Thread> openingThread() {
    return isClosed ? Optional.empty() : opening;
  }

  private synchronized Optional<MarketStore> shut() {
    isClosed = true;
    Optional<MarketStore> opened = store;
    store = Optional.empty();
    return opened;
  }
}
