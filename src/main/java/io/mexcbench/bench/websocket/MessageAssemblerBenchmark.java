package io.mexcbench.bench.websocket;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.websocket.MessageAssembler;
import io.mexcbench.hotpath.websocket.MessageStatus;
import io.mexcbench.hotpath.websocket.Role;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * The cost of a message that comes in pieces: headers, copying, and the check that it is UTF-8. One
 * operation is one futures text in four fragments with a ping between two of them.
 */
public class MessageAssemblerBenchmark extends HotPathBenchmark {
  private static final int MESSAGE_LENGTH_MAX = 1 << 20;

  private final MessageAssembler assembler = new MessageAssembler(Role.CLIENT, MESSAGE_LENGTH_MAX);
  private byte[][] messages;
  private int next;

  @Setup
  public void setUp() {
    messages = Corpus.standard().fragmentedMessages();
  }

  /** Returns the length of {@link #message()}; -1 if it did not end where its frames did. */
  @Benchmark
  public int assembleFragments() {
    byte[] frames = messages[next++ & Corpus.INDEX_MASK];
    int offset = 0;
    MessageStatus status = MessageStatus.NEED_MORE;
    while (offset < frames.length) {
      status = assembler.read(frames, offset, frames.length);
      if (status == MessageStatus.NEED_MORE || status == MessageStatus.PROTOCOL_ERROR) {
        return -1;
      }
      offset += assembler.frameLength();
    }
    return status == MessageStatus.MESSAGE ? assembler.payloadLength() : -1;
  }

  byte[] message() {
    return assembler.buffer();
  }
}
