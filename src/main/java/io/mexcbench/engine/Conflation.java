package io.mexcbench.engine;

import io.mexcbench.hotpath.market.DecodeStatus;
import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.SpotBodyKind;
import io.mexcbench.hotpath.market.SpotDecoder;
import io.mexcbench.hotpath.market.SpotListener;
import io.mexcbench.hotpath.market.SpotRouter;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.market.SymbolTable;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * What becomes of market messages that the trading thread has no room for: depth updates of a
 * symbol are merged into one, of quotes the next one counts, trades are left out. Every one is
 * counted. So what waits is bounded by the prices of the books, however long the overload lasts.
 *
 * <p>One thread adds, one takes.
 */
final class Conflation {
  /** Takes a merged update, which is good during the call only. */
  @FunctionalInterface
  interface Reader {
    void onMerged(int socket, int epoch, DepthUpdate merged, long receivedNanos);
  }

  private static final class Slot {
    final MergedDepth depth;
    int socket;
    int epoch;

    /** Where in the ring the first message lies that came after what waits here. */
    long afterPosition;

    Slot(Symbol symbol) {
      depth = new MergedDepth(symbol);
    }
  }

  final LongAdder depths = new LongAdder();
  final LongAdder quotes = new LongAdder();
  final LongAdder others = new LongAdder();

  private final MessageRing before;
  private final SpotRouter router;
  private final SpotDecoder decoder;
  private final Slot[] slots;
  private final Adding adding = new Adding();

  /** Symbols of which updates wait. */
  private final AtomicInteger waiting = new AtomicInteger();

  /** Hears of the update that is to be merged. */
  private final class Adding implements SpotListener {
    private Slot slot;
    private int epoch;
    private int socket;
    private long receivedNanos;

    Adding() {
      slot = new Slot(new Symbol(0, "none", 0, 0));
    }

    @Override
    public void onDepth(DepthUpdate update) {
      Slot target = slot;
      synchronized (target) {
        if (target.depth.isEmpty()) {
          waiting.incrementAndGet();
          target.afterPosition = before.writtenTo();
        } else if (target.epoch != epoch) {
          // Of a connection before this one: of no use to the book any more.
          target.depth.clear();
        }
        target.socket = socket;
        target.epoch = epoch;
        target.depth.add(update, receivedNanos);
      }
    }
  }

  /**
   * @param before holds, for each symbol, what came before that which waits here
   */
  Conflation(List<Symbol> symbols, MessageRing before) {
    this.before = before;
    SymbolTable table = new SymbolTable(symbols);
    router = new SpotRouter(table);
    decoder = new SpotDecoder(table);
    slots = symbols.stream().map(Slot::new).toArray(Slot[]::new);
  }

  /** Whether anything waits. */
  boolean isActive() {
    return waiting.get() > 0;
  }

  int waiting() {
    return waiting.get();
  }

  /**
   * Whether a message must not overtake what waits: a depth update of a symbol of which others
   * wait.
   */
  boolean mustFollow(byte[] bytes, int offset, int length) {
    if (!isActive() || router.route(bytes, offset, length) != DecodeStatus.OK) {
      return false;
    }
    if (router.kind() != SpotBodyKind.AGGRE_DEPTHS) {
      return false;
    }
    Slot slot = slots[router.symbolPlace()];
    synchronized (slot) {
      return !slot.depth.isEmpty();
    }
  }

  void add(int socket, int epoch, byte[] bytes, int offset, int length, long receivedNanos) {
    boolean isRouted = router.route(bytes, offset, length) == DecodeStatus.OK;
    if (isRouted && router.kind() == SpotBodyKind.AGGRE_BOOK_TICKER) {
      quotes.increment();
      return;
    }
    if (!isRouted || router.kind() != SpotBodyKind.AGGRE_DEPTHS) {
      others.increment();
      return;
    }
    adding.slot = slots[router.symbolPlace()];
    adding.socket = socket;
    adding.epoch = epoch;
    adding.receivedNanos = receivedNanos;
    boolean isMerged = decoder.decode(bytes, offset, length, adding) == DecodeStatus.OK;
    (isMerged ? depths : others).increment();
  }

  /** Hands over what waits, one update a symbol; returns how many. */
  int take(Reader reader) {
    int taken = 0;
    for (Slot slot : slots) {
      taken += isActive() ? take(slot, reader) : 0;
    }
    return taken;
  }

  private int take(Slot slot, Reader reader) {
    DepthUpdate merged;
    long receivedNanos;
    int socket;
    int epoch;
    synchronized (slot) {
      if (slot.depth.isEmpty() || before.readTo() < slot.afterPosition) {
        return 0;
      }
      receivedNanos = slot.depth.receivedNanos();
      socket = slot.socket;
      epoch = slot.epoch;
      merged = slot.depth.take();
      waiting.decrementAndGet();
    }
    reader.onMerged(socket, epoch, merged, receivedNanos);
    return 1;
  }
}
