package io.mexcbench.store;

import java.nio.file.Path;
import java.util.SplittableRandom;

/** A process that writes until so many rows were lost, and says how it came to that. */
final class LosingProcess {
  static final int LOST_ROWS = 20_000;
  private static final int FILE_BYTES_MAX = 6 << 20;

  private LosingProcess() {}

  public static void main(String[] args) throws Exception {
    StoreOptions options = StoreContract.options().withBuffer(1 << 14, 1 << 13);
    MarketStore store = MarketStore.open(StoreFolder.take(Path.of(args[0])), options);
    StoreWriter writer = StoreContract.writer(options);
    store.start(writer);
    // Not before: the database's own library is larger than that.
    limitFiles(Integer.toString(FILE_BYTES_MAX));
    SplittableRandom random = new SplittableRandom(1);
    String trouble = "";
    for (long row = 0; writer.counts().lost() < LOST_ROWS; row++) {
      while (!writer.isOpen()) {
        Thread.onSpinWait();
      }
      writer.trade(0, StoreContract.START_MILLIS + row / 100, random.nextLong(1L << 40), 1);
      trouble = writer.trouble().orElse(trouble);
    }
    try {
      store.close();
    } catch (StoreException isFull) {
      trouble = isFull.getMessage();
    }
    System.out.println(writer.counts().acknowledged());
    System.out.println(writer.counts().lost());
    System.out.println(trouble.lines().findFirst().orElse(""));
  }

  /** No file of this process may be larger from now on. */
  static void limitFiles(String limit) throws Exception {
    int code =
        new ProcessBuilder("prlimit", "--pid=" + ProcessHandle.current().pid(), "--fsize=" + limit)
            .inheritIO()
            .start()
            .waitFor();
    if (code != 0) {
      throw new IllegalStateException("prlimit ended with " + code);
    }
  }
}
