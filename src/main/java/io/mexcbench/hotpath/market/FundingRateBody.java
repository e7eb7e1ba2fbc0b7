package io.mexcbench.hotpath.market;

import java.util.List;

/** The funding rate of one contract. */
final class FundingRateBody implements FuturesBody {
  private static final ByteKeyTable KEYS = new ByteKeyTable(List.of("rate", "nextSettleTime"));
  private static final int RATE = 0;
  private static final int NEXT_SETTLE_TIME = 1;

  private final FundingRate funding;

  FundingRateBody(Symbol any) {
    funding = new FundingRate(any);
  }

  @Override
  public boolean needsSymbol() {
    return true;
  }

  @Override
  public void read(JsonReader in, Symbol symbol) {
    funding.reset(symbol);
    boolean hasRate = false;
    in.beginObject();
    while (in.nextKey()) {
      switch (in.textIn(KEYS)) {
        case RATE -> {
          funding.setRate(in.truncated(NumberKind.RATE_SCALE));
          hasRate = true;
        }
        case NEXT_SETTLE_TIME -> funding.setNextSettleTimeMillis(in.exact(0));
        default -> in.skipValue();
      }
    }
    in.require(hasRate);
  }

  @Override
  public boolean deliver(FuturesEnvelope envelope, FuturesListener listener) {
    funding.setSendTimeMillis(envelope.sendTimeMillis());
    listener.onFundingRate(funding);
    return true;
  }
}
