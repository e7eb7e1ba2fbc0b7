package io.mexcbench.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Messages of several symbols in one stream, each symbol with its share, in random order. */
final class Mix {
  static final long FIRST_MILLIS = 1_790_000_000_000L;

  /** The messages of one symbol, in order. */
  interface Stream {
    byte[] next(long millis);
  }

  /** Makes the stream of one instrument, which will be asked for {@code count} messages. */
  interface Source {
    Stream of(Instrument instrument, int count);
  }

  private Mix() {}

  static byte[][] of(
      List<Instrument> instruments,
      ToIntFunction<Instrument> share,
      int millisApart,
      Dice dice,
      Source source) {
    List<Stream> streams = new ArrayList<>();
    int[] turns = new int[Corpus.SIZE];
    int filled = 0;
    for (Instrument instrument : instruments) {
      int count = share.applyAsInt(instrument);
      for (int i = 0; i < count; i++) {
        turns[filled++] = streams.size();
      }
      streams.add(source.of(instrument, count));
    }
    if (filled != Corpus.SIZE) {
      throw new IllegalStateException("shares must add up to " + Corpus.SIZE + ", got " + filled);
    }
    dice.shuffle(turns);
    byte[][] messages = new byte[Corpus.SIZE][];
    long millis = FIRST_MILLIS;
    for (int i = 0; i < messages.length; i++) {
      millis += dice.between(0, 2L * millisApart);
      messages[i] = streams.get(turns[i]).next(millis);
    }
    return messages;
  }

  /** The same number for each, the first ones taking what is left over. */
  static ToIntFunction<Instrument> evenly(List<Instrument> instruments) {
    int each = Corpus.SIZE / instruments.size();
    int over = Corpus.SIZE % instruments.size();
    return instrument -> each + (instruments.indexOf(instrument) < over ? 1 : 0);
  }
}
