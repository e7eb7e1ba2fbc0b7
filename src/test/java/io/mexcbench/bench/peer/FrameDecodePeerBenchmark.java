package io.mexcbench.bench.peer;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.hotpath.websocket.FrameDecoder;
import io.mexcbench.hotpath.websocket.FrameStatus;
import io.mexcbench.hotpath.websocket.Role;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.websocket.core.internal.Parser;
import org.glassfish.tyrus.core.ProtocolHandler;
import org.glassfish.tyrus.core.Version;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.Framedata;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * Who finds a payload fastest on the client's side? One operation is one unmasked binary frame out
 * of a read buffer that holds sixteen: they are taken in one invocation, because Java-WebSocket
 * offers no other way and a socket delivers no other way.
 *
 * <p>Each is driven below its connection, at the narrowest entry that its classes allow. Netty: the
 * decoder's own {@code decode}, one frame a call, as {@code ByteToMessageDecoder} calls it; its own
 * microbenchmark (netty/netty, {@code microbench}, {@code WebSocketFrame08DecoderBenchmark}) calls
 * {@code channelRead} around it. Jetty: {@code Parser.parse}, which slices the buffer, as its
 * {@code WebSocketConnection} calls it, without debug logging. Java-WebSocket: {@code
 * Draft_6455.translateFrame}, as {@code WebSocketImpl} calls it. Tyrus: {@code
 * ProtocolHandler.unframe}. The last three read heap buffers, as we do.
 */
public class FrameDecodePeerBenchmark extends HotPathBenchmark {
  private static final int PAYLOAD_LENGTH_MAX = 1 << 20;

  @Param({"125", "1024", "16384"})
  int payloadBytes;

  private final FrameDecoder decoder = new FrameDecoder(Role.CLIENT, PAYLOAD_LENGTH_MAX);
  private final OpenNettyDecoder netty = new OpenNettyDecoder(PAYLOAD_LENGTH_MAX);
  private final List<Object> nettyFrames = new ArrayList<>();
  private final Parser jetty = new Parser(new ByteBufferPool.NonPooling());
  private final Draft_6455 javaWebSocket = new Draft_6455();
  private final ProtocolHandler tyrus = Version.DRAFT17.createHandler(true, () -> 0);
  private byte[] buffer;
  private byte[] copy;
  private ByteBuffer view;
  private ByteBuf nettyView;

  @Setup
  public void setUp() throws Exception {
    buffer = ReadBuffer.ofFrames(payloadBytes);
    copy = new byte[payloadBytes];
    view = ByteBuffer.wrap(buffer);
    nettyView = Unpooled.wrappedBuffer(buffer);
    long expected = expected();
    PeerResults.requireEqual("mexcbench", expected, mexcbench());
    PeerResults.requireEqual("netty", expected, netty());
    PeerResults.requireEqual("jetty", expected, jetty());
    PeerResults.requireEqual("javaWebSocket", expected, javaWebSocket());
    PeerResults.requireEqual("tyrus", expected, tyrus());
    PeerResults.requireEqual("floorArraycopy", expected, floorArraycopy());
  }

  private long expected() {
    long sum = 0;
    for (byte[] payload : ReadBuffer.payloads(payloadBytes)) {
      sum = ReadBuffer.checksum(sum, payloadBytes, payload[0]);
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(ReadBuffer.FRAMES)
  public long mexcbench() {
    byte[] in = buffer;
    long sum = 0;
    int at = 0;
    while (at < in.length && decoder.decode(in, at, in.length) == FrameStatus.COMPLETE) {
      sum = ReadBuffer.checksum(sum, decoder.payloadLength(), in[decoder.payloadOffset()]);
      at += decoder.frameLength();
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(ReadBuffer.FRAMES)
  public long netty() throws Exception {
    long sum = 0;
    nettyView.readerIndex(0);
    while (nettyView.isReadable()) {
      netty.decodeOne(nettyView, nettyFrames);
      WebSocketFrame frame = (WebSocketFrame) nettyFrames.get(0);
      ByteBuf payload = frame.content();
      int length = payload.readableBytes();
      sum = ReadBuffer.checksum(sum, length, payload.getByte(0));
      frame.release();
      nettyFrames.clear();
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(ReadBuffer.FRAMES)
  public long jetty() {
    ByteBuffer in = view;
    long sum = 0;
    in.position(0);
    while (in.hasRemaining()) {
      sum = checksum(sum, jetty.parse(in).getPayload());
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(ReadBuffer.FRAMES)
  public long javaWebSocket() throws InvalidDataException {
    long sum = 0;
    view.position(0);
    for (Framedata frame : javaWebSocket.translateFrame(view)) {
      sum = checksum(sum, frame.getPayloadData());
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(ReadBuffer.FRAMES)
  public long tyrus() {
    long sum = 0;
    view.position(0);
    while (view.hasRemaining()) {
      byte[] payload = tyrus.unframe(view).getPayloadData();
      sum = ReadBuffer.checksum(sum, payload.length, payload[0]);
    }
    return sum;
  }

  /** The payloads copied out, from where they are known to lie. */
  @Benchmark
  @OperationsPerInvocation(ReadBuffer.FRAMES)
  public long floorArraycopy() {
    long sum = 0;
    int frameLength = buffer.length / ReadBuffer.FRAMES;
    for (int end = frameLength; end <= buffer.length; end += frameLength) {
      System.arraycopy(buffer, end - payloadBytes, copy, 0, payloadBytes);
      sum = ReadBuffer.checksum(sum, payloadBytes, copy[0]);
    }
    return sum;
  }

  private static long checksum(long before, ByteBuffer payload) {
    return ReadBuffer.checksum(before, payload.remaining(), payload.get(payload.position()));
  }
}
