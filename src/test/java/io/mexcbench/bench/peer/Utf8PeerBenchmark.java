package io.mexcbench.bench.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.websocket.Utf8Validator;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Random;
import org.java_websocket.util.Charsetfunctions;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * Who proves fastest that a text is UTF-8? One operation is one of a mebibyte of different texts,
 * so that no branch predictor knows where the characters lie. In the mixed ones every sixteenth
 * character has three bytes, as the names of some symbols have.
 *
 * <p>The JDK's decoder writes into a buffer that is used again and reports errors; {@code new
 * String} replaces them and so proves less. Netty: {@code Utf8FrameValidator}, a handler that asks
 * for a channel; a sink takes what it lets through. Java-WebSocket: {@code
 * Charsetfunctions.isValidUTF8}.
 */
public class Utf8PeerBenchmark extends HotPathBenchmark {
  private static final int TOTAL_BYTES = 1 << 20;

  /** What the texts are made of. */
  public enum Text {
    ASCII_1K(1024, 0),
    MIXED_1K(1024, 16),
    ASCII_16K(16_384, 0);

    private final int length;
    private final int wideEvery;

    Text(int length, int wideEvery) {
      this.length = length;
      this.wideEvery = wideEvery;
    }

    byte[][] texts() {
      Random random = new Random(Corpus.DEFAULT_SEED);
      byte[][] texts = new byte[TOTAL_BYTES / length][];
      Arrays.setAll(texts, i -> text(random));
      return texts;
    }

    private byte[] text(Random random) {
      StringBuilder text = new StringBuilder();
      for (int size = 0; size < length; ) {
        boolean isWide = wideEvery > 0 && size + 3 <= length && random.nextInt(wideEvery) == 0;
        text.appendCodePoint(isWide ? 0x4E00 + random.nextInt(0x5000) : ' ' + random.nextInt(95));
        size += isWide ? 3 : 1;
      }
      return text.toString().getBytes(UTF_8);
    }
  }

  @Param Text text;

  private final CharsetDecoder decoder =
      UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final NettyTextCheck netty = new NettyTextCheck();
  private CharBuffer characters;
  private byte[][] texts;
  private ByteBuffer[] views;
  private ByteBuf[] nettyViews;
  private int next;

  @Setup
  public void setUp() throws Exception {
    texts = text.texts();
    views = Arrays.stream(texts).map(ByteBuffer::wrap).toArray(ByteBuffer[]::new);
    nettyViews = Arrays.stream(texts).map(Unpooled::wrappedBuffer).toArray(ByteBuf[]::new);
    characters = CharBuffer.allocate(text.length);
    for (byte[] bytes : texts) {
      String expected = new String(bytes, UTF_8);
      int position = next;
      if (!mexcbench()
          || !jdkDecoderAt(position)
          || !nettyAt(position)
          || !javaWebSocketAt(position)
          || !expected.equals(jdkStringAt(position))) {
        throw new IllegalStateException("not all find the text valid: nothing is timed");
      }
    }
  }

  @Benchmark
  public boolean mexcbench() {
    byte[] bytes = texts[index()];
    return Utf8Validator.isValid(bytes, 0, bytes.length);
  }

  @Benchmark
  public boolean jdkDecoder() {
    return jdkDecoderAt(index());
  }

  @Benchmark
  public String jdkString() {
    return jdkStringAt(index());
  }

  @Benchmark
  public boolean nettyValidator() throws Exception {
    return nettyAt(index());
  }

  @Benchmark
  public boolean javaWebSocketValidator() {
    return javaWebSocketAt(index());
  }

  private int index() {
    return next++ & (texts.length - 1);
  }

  private boolean jdkDecoderAt(int index) {
    ByteBuffer view = views[index];
    view.position(0);
    characters.clear();
    decoder.reset();
    return decoder.decode(view, characters, true).isUnderflow();
  }

  private String jdkStringAt(int index) {
    return new String(texts[index], UTF_8);
  }

  private boolean nettyAt(int index) throws Exception {
    return netty.isValid(nettyViews[index]);
  }

  private boolean javaWebSocketAt(int index) {
    views[index].position(0);
    return Charsetfunctions.isValidUTF8(views[index]);
  }
}
