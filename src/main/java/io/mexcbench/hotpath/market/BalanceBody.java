package io.mexcbench.hotpath.market;

/** One's holding of one asset. A balance that names no asset is malformed. */
final class BalanceBody implements SpotBody {
  private static final int ASSET = 1 << 3 | WireReader.DELIMITED;
  private static final int COIN_ID = 2 << 3 | WireReader.DELIMITED;
  private static final int AMOUNT = 3 << 3 | WireReader.DELIMITED;
  private static final int AMOUNT_CHANGE = 4 << 3 | WireReader.DELIMITED;
  private static final int FROZEN_AMOUNT = 5 << 3 | WireReader.DELIMITED;
  private static final int FROZEN_AMOUNT_CHANGE = 6 << 3 | WireReader.DELIMITED;
  private static final int CAUSE = 7 << 3 | WireReader.DELIMITED;
  private static final int TIME = 8 << 3 | WireReader.VARINT;

  private final Balance balance = new Balance();
  private final int assetScale;

  BalanceBody(int assetScale) {
    this.assetScale = assetScale;
  }

  @Override
  public void read(WireReader in, Symbol symbol) {
    balance.reset();
    while (in.hasMore()) {
      int tag = in.tag();
      switch (tag) {
        case ASSET -> in.text(balance.asset);
        case COIN_ID -> in.text(balance.coinId);
        case AMOUNT -> balance.amount = in.truncatedOrZero(assetScale);
        case AMOUNT_CHANGE -> balance.amountChange = in.truncatedOrZero(assetScale);
        case FROZEN_AMOUNT -> balance.frozenAmount = in.truncatedOrZero(assetScale);
        case FROZEN_AMOUNT_CHANGE -> balance.frozenAmountChange = in.truncatedOrZero(assetScale);
        case CAUSE -> in.text(balance.cause);
        case TIME -> balance.timeMillis = in.varint();
        default -> in.skip(tag);
      }
    }
    in.require(balance.asset.length() > 0 || balance.coinId.length() > 0);
  }

  @Override
  public void deliver(long sendTimeMillis, SpotListener listener) {
    balance.sendTimeMillis = sendTimeMillis;
    listener.onBalance(balance);
  }
}
