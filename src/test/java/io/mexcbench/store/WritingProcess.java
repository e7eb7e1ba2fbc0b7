package io.mexcbench.store;

import java.nio.file.Path;

/**
 * A process that fills a store for ever and says after each batch how many rows it was told are
 * safe.
 */
final class WritingProcess {
  /** Small, so that many batches end, and many are cut off, before it is killed. */
  static final int BATCH_ROWS = 512;

  private WritingProcess() {}

  public static void main(String[] args) throws Exception {
    StoreOptions options = StoreContract.options().withBuffer(1 << 12, BATCH_ROWS);
    MarketStore store = MarketStore.open(StoreFolder.take(Path.of(args[0])), options);
    StoreWriter writer = StoreContract.writer(options);
    store.start(writer);
    long told = 0;
    for (long row = Long.parseLong(args[1]); ; row++) {
      while (!trade(writer, row)) {
        told = tell(writer, told);
      }
      told = tell(writer, told);
    }
  }

  /** Whoever knows the row's price knows all of it. */
  static boolean trade(StoreWriter writer, long row) {
    return writer.isOpen()
        && writer.trade(
            (int) (row % MarketScript.SYMBOLS.size()), timeMillis(row), row + 1, 2 * (row + 1));
  }

  static long timeMillis(long row) {
    return StoreContract.START_MILLIS + row / 4;
  }

  private static long tell(StoreWriter writer, long told) {
    long acknowledged = writer.counts().acknowledged();
    if (acknowledged > told) {
      System.out.println(acknowledged);
    }
    return acknowledged;
  }
}
