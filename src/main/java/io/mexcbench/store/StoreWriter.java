package io.mexcbench.store;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Takes rows from one trading thread, without ever holding it up and without allocating: what it
 * has no room for is dropped and counted. A thread of the store writes them, from when {@link
 * MarketStore#start} was told to; until then they wait.
 *
 * <p>A symbol is its index in the list that the writer was made with.
 */
public final class StoreWriter {
  private static final int SAMPLES_MAX = 65_536;

  final RowBuffer rows;
  final BlockingQueue<KpiSample> samples = new ArrayBlockingQueue<>(SAMPLES_MAX);
  final AtomicLong acknowledged = new AtomicLong();
  final AtomicLong lost = new AtomicLong();
  final AtomicLong refused = new AtomicLong();

  /** What keeps it from writing at present. */
  volatile Optional<String> trouble = Optional.empty();

  private final List<StoreSymbol> symbols;
  private final String orderPrefix;
  private final AtomicLong dropped = new AtomicLong();
  private final AtomicLong samplesDropped = new AtomicLong();

  /**
   * @param orderPrefix of the client order ids of this session, before their counter in base 36
   */
  public StoreWriter(List<StoreSymbol> symbols, String orderPrefix, StoreOptions options) {
    this.symbols = List.copyOf(symbols);
    this.orderPrefix = orderPrefix;
    this.rows = new RowBuffer(options.bufferRows());
  }

  /** Prices and quantities are at the symbol's scales; false if there was no room. */
  public boolean trade(int symbol, long timeMillis, long price, long quantity) {
    if (!hasRoom()) {
      return false;
    }
    int row = rows.begin(RowBuffer.TRADE, symbol, timeMillis);
    rows.set(row + 2, price);
    rows.set(row + 3, quantity);
    rows.publish();
    return true;
  }

  public boolean quote(
      int symbol,
      long timeMillis,
      long bidPrice,
      long bidQuantity,
      long askPrice,
      long askQuantity) {
    if (!hasRoom()) {
      return false;
    }
    int row = rows.begin(RowBuffer.QUOTE, symbol, timeMillis);
    rows.set(row + 2, bidPrice);
    rows.set(row + 3, bidQuantity);
    rows.set(row + 4, askPrice);
    rows.set(row + 5, askQuantity);
    rows.publish();
    return true;
  }

  /**
   * What is known of an order now.
   *
   * @param sequence the counter of its client order id
   */
  public boolean order(
      long sequence,
      int symbol,
      boolean isBuy,
      String status,
      long price,
      long quantity,
      long filled,
      long timeMillis) {
    if (!hasRoom()) {
      return false;
    }
    int row = rows.begin(RowBuffer.ORDER, symbol, timeMillis);
    rows.set(row + 2, price);
    rows.set(row + 3, quantity);
    rows.set(row + 4, filled);
    rows.set(row + 5, sequence);
    rows.set(row + 6, isBuy ? 0 : 1);
    rows.text(status);
    rows.publish();
    return true;
  }

  private boolean hasRoom() {
    if (rows.hasRoom()) {
      return true;
    }
    dropped.setRelease(dropped.getPlain() + 1);
    return false;
  }

  /** Whether the next row would be taken; asking costs no count. */
  public boolean isOpen() {
    return rows.hasRoom();
  }

  /** A figure of a KPI; from any thread but that of trading, for it allocates. */
  public boolean sample(KpiSample sample) {
    boolean isTaken = samples.offer(sample);
    if (!isTaken) {
      samplesDropped.incrementAndGet();
    }
    return isTaken;
  }

  /** What became of the rows so far, samples with them; from any thread. */
  public StoreCounts counts() {
    return new StoreCounts(
        acknowledged.get(), dropped.getAcquire() + samplesDropped.get(), lost.get(), refused.get());
  }

  /** Why rows are being lost, while they are. */
  public Optional<String> trouble() {
    return trouble;
  }

  List<StoreSymbol> symbols() {
    return symbols;
  }

  String orderPrefix() {
    return orderPrefix;
  }
}
