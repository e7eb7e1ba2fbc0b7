package io.mexcbench.hotpath.market;

/** News of the own account, as the members of an object. */
final class PersonalBody implements FuturesBody {
  private final JsonFields fields = new JsonFields();

  @Override
  public boolean needsSymbol() {
    return false;
  }

  @Override
  public void read(JsonReader in, Symbol symbol) {
    fields.reset();
    in.beginObject();
    while (in.nextKey()) {
      fields.add(in.bytes(), in.textFrom(), in.textTo());
      JsonFields.Kind kind = kindOf(in.peek());
      int from = in.position();
      in.skipValue();
      int quote = kind == JsonFields.Kind.TEXT ? 1 : 0;
      if (in.status() == DecodeStatus.OK) {
        fields.setLastValue(kind, in.bytes(), from + quote, in.position() - quote);
      }
    }
  }

  @Override
  public boolean deliver(FuturesEnvelope envelope, FuturesListener listener) {
    listener.onPersonal(envelope.channel, fields, envelope.sendTimeMillis());
    return true;
  }

  private static JsonFields.Kind kindOf(int first) {
    return switch (first) {
      case '"' -> JsonFields.Kind.TEXT;
      case '{', '[' -> JsonFields.Kind.NESTED;
      case 't' -> JsonFields.Kind.TRUE;
      case 'f' -> JsonFields.Kind.FALSE;
      case 'n' -> JsonFields.Kind.NULL;
      default -> JsonFields.Kind.NUMBER;
    };
  }
}
