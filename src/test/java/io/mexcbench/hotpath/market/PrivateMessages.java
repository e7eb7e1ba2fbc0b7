package io.mexcbench.hotpath.market;

import io.mexcbench.oracle.PrivateAccount;
import io.mexcbench.oracle.PrivateDeals;
import io.mexcbench.oracle.PrivateOrders;
import java.math.BigDecimal;
import java.util.Random;

/** The part of {@link SpotMessages} that is about one's own orders, fills and balances. */
final class PrivateMessages {
  private static final long NOW_MILLIS = 1_790_000_000_000L;

  private final Random random;

  PrivateMessages(Random random) {
    this.random = random;
  }

  PrivateOrders order(Symbol symbol) {
    PrivateOrders.Builder order =
        PrivateOrders.newBuilder()
            .setId("C02__" + random.nextLong(Long.MAX_VALUE))
            .setPrice(decimal(symbol.priceScale()))
            .setQuantity(decimal(symbol.quantityScale()))
            .setAmount(decimal(11))
            .setAvgPrice(decimal(symbol.priceScale() + 3))
            .setOrderType(1 + random.nextInt(5))
            .setTradeType(1 + random.nextInt(2))
            .setIsMaker(random.nextBoolean())
            .setRemainAmount(decimal(10))
            .setRemainQuantity("0")
            .setCumulativeQuantity(decimal(symbol.quantityScale()))
            .setCumulativeAmount(decimal(14))
            .setStatus(random.nextInt(6))
            .setCreateTime(NOW_MILLIS + random.nextInt(1_000));
    sometimes(() -> order.setClientId("mine-" + random.nextInt(1_000)));
    sometimes(() -> order.setLastDealQuantity(random.nextBoolean() ? "" : "7"));
    sometimes(() -> order.setMarket("MX").setTriggerType(random.nextInt()).setState(0));
    sometimes(() -> order.setTriggerPrice(decimal(symbol.priceScale())).setOcoId("both"));
    sometimes(() -> order.setRouteFactor("r").setSymbolId("s").setMarketId("m"));
    sometimes(() -> order.setMarketCurrencyId("mc").setCurrencyId("c"));
    return order.build();
  }

  PrivateDeals fill(Symbol symbol) {
    PrivateDeals.Builder fill =
        PrivateDeals.newBuilder()
            .setPrice(decimal(symbol.priceScale()))
            .setQuantity(decimal(symbol.quantityScale()))
            .setAmount(decimal(12))
            .setTradeType(random.nextInt(4))
            .setIsMaker(random.nextBoolean())
            .setIsSelfTrade(random.nextInt(9) == 0)
            .setTradeId(random.nextInt(1_000_000) + "X1")
            .setOrderId("C02__" + random.nextInt(1_000_000))
            .setFeeAmount(decimal(19))
            .setFeeCurrency("MX")
            .setTime(NOW_MILLIS - random.nextInt(1_000));
    sometimes(() -> fill.setClientOrderId("mine-" + random.nextInt(1_000)));
    return fill.build();
  }

  PrivateAccount balance() {
    PrivateAccount.Builder account =
        PrivateAccount.newBuilder()
            .setVcoinName(random.nextBoolean() ? "USDT" : "龍馬")
            .setBalanceAmount(decimal(14))
            .setBalanceAmountChange("-" + decimal(14))
            .setFrozenAmount(decimal(9))
            .setType("ENTRUST_PLACE")
            .setTime(NOW_MILLIS - random.nextInt(1_000));
    sometimes(() -> account.setCoinId("128f589271cb4951b03e71e6323eb7be"));
    sometimes(() -> account.setFrozenAmountChange(decimal(9)));
    return account.build();
  }

  /** With at most so many decimal places, zeros at the end cut off or padded. */
  static String decimal(Random random, int scale) {
    long unscaled = 1L + random.nextInt(random.nextBoolean() ? 1_000 : Integer.MAX_VALUE);
    BigDecimal number = BigDecimal.valueOf(unscaled, scale);
    String text = number.stripTrailingZeros().toPlainString();
    return random.nextInt(4) == 0 && text.contains(".") ? text + "00000" : text;
  }

  private String decimal(int scale) {
    return decimal(random, scale);
  }

  private void sometimes(Runnable change) {
    if (random.nextInt(4) == 0) {
      change.run();
    }
  }
}
