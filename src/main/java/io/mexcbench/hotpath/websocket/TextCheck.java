package io.mexcbench.hotpath.websocket;

/**
 * Whether a text message is UTF-8 so far, as its bytes arrive: across its fragments, and within a
 * frame of which only a part is there (RFC 6455, section 8.1, read strictly: a text is refused at
 * the first byte that no text can have). No byte is looked at twice.
 */
final class TextCheck {
  private static final int WINDOW = 512;

  private final Utf8Validator utf8 = new Utf8Validator();
  private final byte[] plain = new byte[WINDOW];
  private int checked;

  /**
   * Takes what is there of a frame that is not complete. It stays as it is in the buffer, because
   * the same bytes are read again when more of them have come: a masked one is unmasked in a copy.
   */
  boolean acceptPart(FrameDecoder frame, byte[] source) {
    int key = frame.key(source);
    int from = frame.payloadOffset();
    int available = frame.payloadLength();
    boolean isValid = true;
    while (isValid && checked < available) {
      int length = Math.min(WINDOW, available - checked);
      System.arraycopy(source, from + checked, plain, 0, length);
      FrameMask.apply(plain, 0, length, FrameMask.keyAfter(key, checked));
      isValid = utf8.accept(plain, 0, length);
      checked += length;
    }
    return isValid;
  }

  /** Takes a complete frame; after the last one of a message it is ready for the next. */
  boolean acceptWhole(FrameDecoder frame, byte[] source) {
    int from = frame.payloadOffset();
    boolean isValid = utf8.accept(source, from + checked, from + frame.payloadLength());
    checked = 0;
    if (frame.isFinal()) {
      isValid = utf8.isComplete();
      utf8.reset();
    }
    return isValid;
  }

  void reset() {
    utf8.reset();
    checked = 0;
  }
}
