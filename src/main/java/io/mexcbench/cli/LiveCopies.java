package io.mexcbench.cli;

import io.mexcbench.dashboard.StoreCopies;
import io.mexcbench.store.MarketStore;
import io.mexcbench.store.StoreException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Copies of the store of a running system, each made on a thread of its own. */
final class LiveCopies implements StoreCopies {
  private final Supplier<Optional<MarketStore>> store;
  private final Path place;
  private final LongSupplier clockMillis;
  private volatile Copy last;

  /**
   * @param store empty until it is open
   * @param place where they are made, one in the place of the other
   */
  LiveCopies(Supplier<Optional<MarketStore>> store, Path place, LongSupplier clockMillis) {
    this.store = store;
    this.place = place;
    this.clockMillis = clockMillis;
    last = new Copy(State.NONE, place.toString(), 0, "");
  }

  @Override
  public Copy last() {
    return last;
  }

  @Override
  public synchronized Copy begin() {
    if (last.state() != State.COPYING) {
      tell(State.COPYING, clockMillis.getAsLong(), "");
      Thread thread = new Thread(this::make, "store-copy");
      // The end of the process does not wait for it.
      thread.setDaemon(true);
      thread.start();
    }
    return last;
  }

  private void make() {
    long began = last.beganMillis();
    try {
      Optional<MarketStore> open = store.get();
      if (open.isEmpty()) {
        tell(State.FAILED, began, "the store is not open; ask again later");
        return;
      }
      open.get().copyTo(place);
      tell(State.DONE, began, "");
    } catch (StoreException e) {
      tell(State.FAILED, began, e.getMessage());
    } catch (RuntimeException e) {
      tell(State.FAILED, began, e.toString());
    }
  }

  private void tell(State state, long beganMillis, String detail) {
    last = new Copy(state, place.toString(), beganMillis, detail);
  }
}
