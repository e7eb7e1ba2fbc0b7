package io.mexcbench.hotpath.execution;

/** What the exchange says of an order in {@code status}, by its names on the wire. */
public enum ReportedStatus {
  /** It says nothing, as in an acknowledgement. */
  ABSENT,
  NEW,
  PARTIALLY_FILLED,
  FILLED,
  CANCELED,
  /** Filled in part, and the rest cancelled. */
  PARTIALLY_CANCELED,
  /** A name that this list has not: nothing may be concluded from it. */
  UNKNOWN;

  /** No two names are of one length. */
  static ReportedStatus of(byte[] bytes, int offset, int length) {
    return switch (length) {
      case 0 -> ABSENT;
      case 3 -> NEW.ifAt(bytes, offset);
      case 6 -> FILLED.ifAt(bytes, offset);
      case 8 -> CANCELED.ifAt(bytes, offset);
      case 16 -> PARTIALLY_FILLED.ifAt(bytes, offset);
      case 18 -> PARTIALLY_CANCELED.ifAt(bytes, offset);
      default -> UNKNOWN;
    };
  }

  private ReportedStatus ifAt(byte[] bytes, int offset) {
    String name = name();
    for (int i = 0; i < name.length(); i++) {
      if (bytes[offset + i] != name.charAt(i)) {
        return UNKNOWN;
      }
    }
    return this;
  }

  /** Whether the order will never be filled any further. */
  public boolean isFinal() {
    return this == FILLED || this == CANCELED || this == PARTIALLY_CANCELED;
  }
}
