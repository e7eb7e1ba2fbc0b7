package io.mexcbench.hotpath.market;

import java.util.Objects;

/**
 * Tells what a spot push is about without reading what it says: channel, symbol, times and the kind
 * of body, for handing messages to the thread that keeps their symbol. One instance belongs to one
 * thread; it allocates nothing.
 *
 * <p>It stops where the body starts, because the exchange writes the body last; a message that has
 * its symbol behind the body is walked on until the symbol comes. So OK does not promise that the
 * rest of the message is well formed, and times that come behind the body are not seen.
 */
public final class SpotRouter {
  private final SpotWrapper wrapper;
  private final WireReader in = new WireReader();
  private final ByteSlice channel = new ByteSlice();

  public SpotRouter(SymbolTable symbols) {
    wrapper = new SpotWrapper(symbols, in);
  }

  /**
   * Reads one message up to its body. OK means that there is a body, that it lies within the
   * message, and that its symbol is in the table if it has one; everything below then speaks of
   * this message. Without a body it is {@link DecodeStatus#NO_BODY}, and channel and times stand.
   *
   * @throws IndexOutOfBoundsException if offset and length do not lie within the array
   */
  public DecodeStatus route(byte[] bytes, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    DecodeStatus status = wrapper.readHead(bytes, offset, offset + length);
    if (status != DecodeStatus.OK) {
      channel.clear();
      return status;
    }
    channel.set(bytes, wrapper.channelFrom(), wrapper.channelTo());
    return wrapper.judge();
  }

  /** The symbol's place in the table, {@link SymbolTable#UNKNOWN} if the body has none. */
  public int symbolPlace() {
    return wrapper.symbolPlace();
  }

  /** Valid as long as the message is. */
  public ByteSlice channel() {
    return channel;
  }

  /** Only after OK or UNKNOWN_SYMBOL, when there is a body. */
  public SpotBodyKind kind() {
    return wrapper.kind();
  }

  /** 0 if the message does not say, or says so behind the body. */
  public long createTimeMillis() {
    return wrapper.createTimeMillis();
  }

  /** 0 if the message does not say, or says so behind the body. */
  public long sendTimeMillis() {
    return wrapper.sendTimeMillis();
  }

  /** Where in the array the body starts. */
  public int bodyOffset() {
    return wrapper.bodyFrom();
  }

  public int bodyLength() {
    return wrapper.bodyTo() - wrapper.bodyFrom();
  }
}
