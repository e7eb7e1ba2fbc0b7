package io.mexcbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * A process that copies a store twice, first into files that cannot hold it; says what came of it.
 */
final class CopyingProcess {
  static final int ROWS = 200_000;
  private static final int FILE_BYTES_MAX = 600 << 10;

  private CopyingProcess() {}

  public static void main(String[] args) throws Exception {
    Path copies = Path.of(args[1]);
    StoreOptions options = StoreContract.options().withBuffer(1 << 14, 1 << 13);
    try (MarketStore store = MarketStore.open(StoreFolder.take(Path.of(args[0])), options)) {
      fill(store, options);
      LosingProcess.limitFiles(FILE_BYTES_MAX + ":");
      System.out.println(copied(store, copies));
      System.out.println(names(copies));
      System.out.println(held());
      LosingProcess.limitFiles("unlimited:");
      System.out.println(copied(store, copies));
    }
  }

  private static void fill(MarketStore store, StoreOptions options) throws StoreException {
    StoreWriter writer = StoreContract.writer(options);
    store.start(writer);
    SplittableRandom random = new SplittableRandom(1);
    for (long row = 0; row < ROWS; row++) {
      while (!writer.trade(
          0, StoreContract.START_MILLIS + row / 1000, random.nextLong(1L << 40), 1)) {
        Thread.onSpinWait();
      }
    }
    StoreCounts unused = StoreContract.settled(writer, ROWS);
  }

  private static String copied(MarketStore store, Path copies) {
    try {
      store.copyTo(copies);
      return "copied";
    } catch (StoreException e) {
      return e.getMessage().lines().findFirst().orElse("");
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** Files that are open though they were removed take their room still. */
  private static List<String> held() throws IOException {
    try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
      return descriptors
          .filter(Files::isSymbolicLink)
          .map(CopyingProcess::target)
          .filter(target -> target.contains("copying"))
          .toList();
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException isClosed) {
      return "";
    }
  }
}
