package io.mexcbench.bench.market;

import io.mexcbench.corpus.BookRound;
import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.SpotDecoder;
import io.mexcbench.hotpath.market.SpotListener;
import io.mexcbench.hotpath.market.SymbolTable;
import java.util.ArrayList;
import java.util.List;

/** A round of updates and the book before them, after the decoder. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record DecodedRound(DepthUpdate book, DepthUpdate[] updates) {

  public static DecodedRound of(BookRound round) {
    List<DepthUpdate> heard = new ArrayList<>();
    SpotListener listener =
        new SpotListener() {
          @Override
          public void onDepth(DepthUpdate depth) {
            heard.add(depth.copy());
          }

          @Override
          public void onLimitDepth(DepthUpdate depth) {
            heard.add(depth.copy());
          }
        };
    SpotDecoder decoder = new SpotDecoder(new SymbolTable(List.of(round.symbol())));
    byte[] book = round.book();
    decoder.decode(book, 0, book.length, listener);
    for (byte[] update : round.updates()) {
      decoder.decode(update, 0, update.length, listener);
    }
    return new DecodedRound(
        heard.get(0), heard.subList(1, heard.size()).toArray(DepthUpdate[]::new));
  }
}
