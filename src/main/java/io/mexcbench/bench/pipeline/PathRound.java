package io.mexcbench.bench.pipeline;

import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.market.DecodeStatus;
import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.SpotDecoder;
import io.mexcbench.hotpath.market.SpotListener;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.market.SymbolTable;
import io.mexcbench.hotpath.websocket.Opcode;
import java.util.List;

/**
 * What goes through the path in one round: frames whose versions follow each other, and the book
 * before the first of them.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PathRound(Symbol symbol, byte[][] frames, DepthUpdate snapshot) {
  /** Levels in each frame: the median of BTCUSDT. */
  public static final int LEVELS = 16;

  /** From the standard corpus. */
  public static PathRound standard() {
    Corpus corpus = Corpus.standard();
    Symbol symbol = corpus.symbols().get(0);
    byte[][] messages = corpus.spotDepthOfLevels(LEVELS);
    byte[][] frames = new byte[messages.length][];
    for (int i = 0; i < messages.length; i++) {
      frames[i] = corpus.frame(messages[i], Opcode.BINARY, false);
    }
    return new PathRound(symbol, frames, decoded(symbol, corpus.spotBookOfLevels(LEVELS)));
  }

  private static DepthUpdate decoded(Symbol symbol, byte[] message) {
    DepthUpdate[] found = new DepthUpdate[1];
    SpotListener keep =
        new SpotListener() {
          @Override
          public void onLimitDepth(DepthUpdate depth) {
            found[0] = depth.copy();
          }
        };
    DecodeStatus status =
        new SpotDecoder(new SymbolTable(List.of(symbol))).decode(message, 0, message.length, keep);
    if (status != DecodeStatus.OK) {
      throw new IllegalStateException("snapshot of the corpus is " + status);
    }
    return found[0];
  }
}
