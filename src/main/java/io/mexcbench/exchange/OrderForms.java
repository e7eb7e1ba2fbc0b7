package io.mexcbench.exchange;

import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderType;
import io.mexcbench.hotpath.signal.Side;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalLong;

/** Reads orders out of parameters. */
final class OrderForms {
  private static final int CLIENT_ID_LENGTH_MAX = 32;

  private final SpotFeeds feeds;

  OrderForms(SpotFeeds feeds) {
    this.feeds = feeds;
  }

  /** The parameter as a pair that is traded. */
  Symbol symbol(String name) throws Refused {
    return feeds.symbol(name).orElseThrow(() -> Refused.of(30014, "invalid symbol"));
  }

  OrderForm read(Parameters parameters) throws Refused {
    Symbol symbol = symbol(parameters.text("symbol"));
    Side side = constant(Side.class, "side", parameters);
    OrderType type = constant(OrderType.class, "type", parameters);
    long price = type.hasPrice() ? scaled("price", symbol.priceScale(), parameters) : 0;
    boolean isByAmount = type == OrderType.MARKET && !parameters.has("quantity");
    if (isByAmount && !parameters.has("quoteOrderQty")) {
      throw Refused.missing("quantity");
    }
    return new OrderForm(
        symbol,
        side,
        type,
        price,
        isByAmount ? 0 : scaled("quantity", symbol.quantityScale(), parameters),
        isByAmount ? parameters.decimal("quoteOrderQty") : BigDecimal.ZERO,
        clientId(parameters));
  }

  private static String clientId(Parameters parameters) throws Refused {
    String id = parameters.optional("newClientOrderId").orElse("");
    if (!id.matches("[A-Za-z0-9_-]{0," + CLIENT_ID_LENGTH_MAX + "}")) {
      throw Refused.missing("newClientOrderId");
    }
    return id;
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name, Parameters parameters)
      throws Refused {
    String text = parameters.text(name);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw Refused.of(-1102, String.format(Locale.ROOT, "Parameter '%s' has no such value.", name));
  }

  private static long scaled(String name, int scale, Parameters parameters) throws Refused {
    OptionalLong scaled = Decimals.scaled(parameters.decimal(name), scale);
    if (scaled.isEmpty()) {
      throw Refused.of(400, name + " scale is invalid");
    }
    return scaled.getAsLong();
  }
}
