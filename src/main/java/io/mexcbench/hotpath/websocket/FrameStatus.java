package io.mexcbench.hotpath.websocket;

/** What became of an attempt to decode one frame. */
public enum FrameStatus {
  COMPLETE,
  /** The frame goes on behind the limit; nothing was consumed and no byte was changed. */
  NEED_MORE,
  /** The connection must be closed with {@link FrameDecoder#closeCode()}. */
  PROTOCOL_ERROR
}
