package io.mexcbench.hotpath.market;

/** One order of one's own. An update that names no order is malformed. */
final class OrderBody implements SpotBody {
  private static final int LAST_FIELD = 26;

  private static final OrderField[] NUMBERS = new OrderField[LAST_FIELD + 1];
  private static final OrderText[] TEXTS = new OrderText[LAST_FIELD + 1];

  static {
    for (OrderField field : OrderField.values()) {
      NUMBERS[field.number()] = field;
    }
    for (OrderText text : OrderText.values()) {
      TEXTS[text.number()] = text;
    }
  }

  private final OrderUpdate order;
  private final int assetScale;

  OrderBody(Symbol any, int assetScale) {
    order = new OrderUpdate(any);
    this.assetScale = assetScale;
  }

  @Override
  public void read(WireReader in, Symbol symbol) {
    order.reset(symbol);
    while (in.hasMore()) {
      int tag = in.tag();
      int field = tag >>> 3;
      if (field > LAST_FIELD) {
        in.skip(tag);
      } else if (TEXTS[field] != null && WireReader.isDelimited(tag)) {
        in.text(order.text(TEXTS[field]));
      } else if (NUMBERS[field] != null && NUMBERS[field].kind().tag(field) == tag) {
        readNumber(in, NUMBERS[field], symbol);
      } else {
        in.skip(tag);
      }
    }
    in.require(
        order.text(OrderText.ID).length() > 0 || order.text(OrderText.CLIENT_ID).length() > 0);
  }

  @Override
  public void deliver(long sendTimeMillis, SpotListener listener) {
    order.setSendTimeMillis(sendTimeMillis);
    listener.onOrder(order);
  }

  private void readNumber(WireReader in, OrderField field, Symbol symbol) {
    PrivateNumber kind = field.kind();
    if (!kind.isText()) {
      setOrRemove(field, kind.ofVarint(in.varint()), kind.mayBeZero());
      return;
    }
    in.text();
    if (in.textFrom() == in.textTo()) {
      order.remove(field);
    } else {
      order.set(field, kind.ofText(in, symbol, assetScale));
    }
  }

  /** Of a field that comes twice, the last counts. */
  private void setOrRemove(OrderField field, long value, boolean mayBeZero) {
    if (value == 0 && !mayBeZero) {
      order.remove(field);
    } else {
      order.set(field, value);
    }
  }
}
