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
    last = copy(State.NONE, 0, "");
  }

  @Override
  public Copy last() {
    return last;
  }

  @Override
  public synchronized Copy begin() {
    if (last.state() != State.COPYING) {
      long beganMillis = clockMillis.getAsLong();
      Thread thread = new Thread(() -> make(beganMillis), "store-copy");
      // The end of the process does not wait for it.
      thread.setDaemon(true);
      // First, for it may not be to be had. What comes of it waits until this method is left.
      thread.start();
      last = copy(State.COPYING, beganMillis, "");
    }
    return last;
  }

  private void make(long beganMillis) {
    // Also if an error passes that is for nobody to catch: it must not be under way for ever.
    Copy ended =
        copy(State.FAILED, beganMillis, "an error ended it, which the process has printed");
    try {
      ended = made(beganMillis);
    } finally {
      tell(ended);
    }
  }

  private Copy made(long beganMillis) {
    try {
      Optional<MarketStore> open = store.get();
      if (open.isEmpty()) {
        return copy(State.FAILED, beganMillis, "the store is not open; ask again later");
      }
      open.get().copyTo(place);
      return copy(State.DONE, beganMillis, "");
    } catch (StoreException e) {
      return copy(State.FAILED, beganMillis, e.getMessage());
    } catch (RuntimeException e) {
      return copy(State.FAILED, beganMillis, e.toString());
    }
  }

  private synchronized void tell(Copy ended) {
    last = ended;
  }

  private Copy copy(State state, long beganMillis, String detail) {
    return new Copy(state, place.toString(), beganMillis, detail);
  }
}
