package io.mexcbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.hotpath.websocket.FrameEncoder;
import io.mexcbench.hotpath.websocket.Opcode;
import io.mexcbench.hotpath.websocket.Role;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The frames of one connection, byte by byte. */
class SocketPeerTest {
  private static final String DEPTH = "spot@public.aggre.depth.v3.api.pb@100ms@BTCUSDT";
  private static final String SUBSCRIBE =
      "{\"method\":\"SUBSCRIPTION\",\"params\":[\"" + DEPTH + "\"]}";
  private static final String ACK = "{\"id\":0,\"code\":0,\"msg\":\"" + DEPTH + "\"}";
  private static final int KEY = 0x37FA213D;

  /** What was written, and how it ended. */
  private static final class RecordingWire implements Wire {
    private final List<byte[]> written = new ArrayList<>();
    private long pendingBytes;
    private boolean isFinished;
    private boolean isReset;

    @Override
    public void write(byte[] bytes, int length) {
      written.add(Arrays.copyOf(bytes, length));
    }

    @Override
    public long pendingBytes() {
      return pendingBytes;
    }

    @Override
    public void finish() {
      isFinished = true;
    }

    @Override
    public void reset() {
      isReset = true;
    }

    private byte[] last() {
      return written.get(written.size() - 1);
    }
  }

  private final CoreFixture exchange = new CoreFixture();
  private final RecordingWire wire = new RecordingWire();
  private final SocketPeer peer = new SocketPeer(exchange.core, wire, () -> exchange.nowMillis);

  SocketPeerTest() throws Refused {
    peer.start(exchange.core.openSpot("", peer, exchange.nowMillis));
  }

  private static byte[] frame(int opcode, boolean isFinal, byte[] payload) {
    FrameEncoder encoder = new FrameEncoder(Role.CLIENT);
    byte[] frame = new byte[(int) encoder.frameLength(payload.length)];
    encoder.encode(opcode, isFinal, payload, 0, payload.length, KEY, frame, 0);
    return frame;
  }

  private static byte[] text(String text) {
    return frame(Opcode.TEXT, true, utf8(text));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void receive(byte[] bytes) {
    peer.onBytes(bytes, 0, bytes.length);
  }

  /** A frame of fewer than 126 bytes from a server, as RFC 6455 has it. */
  private static byte[] shortFrame(int firstByte, byte[] payload) {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write(firstByte);
    frame.write(payload.length);
    frame.writeBytes(payload);
    return frame.toByteArray();
  }

  @Test
  void answerIsAnUnmaskedTextFrame() {
    receive(text(SUBSCRIBE));
    assertThat(wire.written).containsExactly(shortFrame(0x81, utf8(ACK)));
  }

  @Test
  void requestMayComeByteByByte() {
    for (byte each : text(SUBSCRIBE)) {
      receive(new byte[] {each});
    }
    assertThat(wire.written).containsExactly(shortFrame(0x81, utf8(ACK)));
  }

  @Test
  void requestMayComeInFragmentsWithAPingBetweenThem() {
    byte[] whole = utf8(SUBSCRIBE);
    byte[] first = Arrays.copyOf(whole, 10);
    byte[] second = Arrays.copyOfRange(whole, 10, whole.length);
    receive(frame(Opcode.TEXT, false, first));
    receive(frame(Opcode.PING, true, utf8("hi")));
    receive(frame(Opcode.CONTINUATION, true, second));
    assertThat(wire.written)
        .containsExactly(shortFrame(0x8A, utf8("hi")), shortFrame(0x81, utf8(ACK)));
  }

  @Test
  void severalRequestsMayComeAtOnce() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < 3; i++) {
      bytes.writeBytes(text("{\"method\":\"PING\"}"));
    }
    receive(bytes.toByteArray());
    assertThat(wire.written).hasSize(3);
  }

  @Test
  void pushIsABinaryFrame() {
    receive(text(SUBSCRIBE));
    exchange.advance(100);
    assertThat(wire.written).hasSize(2);
    assertThat(wire.last()[0]).isEqualTo((byte) 0x82);
  }

  @Test
  void messagesOfEveryLengthAreWholeFrames() {
    for (int length : new int[] {0, 125, 126, 127, 128, 1_000, 300, 70_000, 5}) {
      byte[] payload = new byte[length];
      Arrays.fill(payload, (byte) length);
      assertThat(peer.offer(Opcode.BINARY, payload)).isTrue();
      byte[] frame = wire.last();
      int header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
      assertThat(frame).hasSize(header + length);
      assertThat(frame[0]).isEqualTo((byte) 0x82);
      assertThat(Arrays.copyOfRange(frame, header, frame.length)).isEqualTo(payload);
    }
  }

  @Test
  void unmaskedFrameEndsTheConnectionWith1002() {
    receive(shortFrame(0x81, utf8("{}")));
    assertThat(wire.last()).containsExactly(0x88, 2, 0x03, 0xEA);
    assertThat(wire.isFinished).isTrue();
    assertThat(exchange.core.counters().connectionsOpen()).isZero();
  }

  @Test
  void binaryMessageEndsTheConnectionWith1003() {
    receive(frame(Opcode.BINARY, true, new byte[3]));
    assertThat(wire.last()).startsWith(0x88, 15, 0x03, 0xEB);
    assertThat(wire.isFinished).isTrue();
  }

  @Test
  void messageThatIsTooLongEndsTheConnectionWith1009() {
    receive(frame(Opcode.TEXT, true, new byte[SocketPeer.MESSAGE_LENGTH_MAX + 1]));
    assertThat(wire.last()).containsExactly(0x88, 2, 0x03, 0xF1);
  }

  @Test
  void longestMessageIsTaken() {
    receive(frame(Opcode.TEXT, true, utf8(" ".repeat(SocketPeer.MESSAGE_LENGTH_MAX))));
    assertThat(new String(wire.last(), StandardCharsets.UTF_8)).contains("Illegal request");
  }

  @Test
  void closeIsEchoedAndNothingFollows() {
    receive(frame(Opcode.CLOSE, true, new byte[] {0x03, (byte) 0xE8}));
    receive(text(SUBSCRIBE));
    exchange.advance(1_000);
    assertThat(wire.written).hasSize(1);
    assertThat(wire.last()).containsExactly(0x88, 2, 0x03, 0xE8);
    assertThat(wire.isFinished).isTrue();
  }

  @Test
  void closeWithoutACodeIsEchoedWithoutOne() {
    receive(frame(Opcode.CLOSE, true, new byte[0]));
    assertThat(wire.last()).containsExactly(0x88, 0);
  }

  @Test
  void ruleOfTimeClosesWithItsReason() {
    exchange.advance(30_000);
    assertThat(wire.written).containsExactly(closeFrame(1000, "30 seconds without subscription"));
    assertThat(wire.isFinished).isTrue();
  }

  private static byte[] closeFrame(int code, String reason) {
    ByteArrayOutputStream payload = new ByteArrayOutputStream();
    payload.write(code >> 8);
    payload.write(code);
    payload.writeBytes(utf8(reason));
    return shortFrame(0x88, payload.toByteArray());
  }

  @Test
  void cutPushIsTheBeginningOfItsFrame() {
    receive(text(SUBSCRIBE));
    exchange.fault(new Fault.DisconnectMidFrame(40));
    exchange.advance(100);
    assertThat(wire.last()).hasSize(40);
    assertThat(wire.last()[0]).isEqualTo((byte) 0x82);
    assertThat(wire.isFinished).isTrue();
    exchange.advance(1_000);
    assertThat(wire.written).hasSize(2);
  }

  @Test
  void cutNeverLeavesAWholeFrame() {
    receive(text(SUBSCRIBE));
    exchange.fault(new Fault.DisconnectMidFrame(1_000_000));
    exchange.advance(100);
    byte[] cut = wire.last();
    int declared = (cut[2] & 0xFF) << 8 | (cut[3] & 0xFF);
    assertThat(cut[1]).isEqualTo((byte) 126);
    assertThat(cut).hasSize(4 + declared - 1);
  }

  @Test
  void marketDataIsDroppedWhileTooMuchWaits() {
    receive(text(SUBSCRIBE));
    wire.pendingBytes = SocketPeer.PENDING_BYTES_MARKET + 1;
    exchange.advance(1_000);
    assertThat(wire.written).hasSize(1);
    assertThat(exchange.core.counters().pushesDropped()).isEqualTo(10);
    wire.pendingBytes = 0;
    exchange.advance(100);
    assertThat(wire.written).hasSize(2);
    assertThat(wire.isReset).isFalse();
  }

  @Test
  void connectionThatTakesNothingAtAllIsReset() {
    wire.pendingBytes = SocketPeer.PENDING_BYTES_MAX + 1;
    receive(text(SUBSCRIBE));
    assertThat(wire.isReset).isTrue();
    assertThat(wire.written).isEmpty();
    assertThat(exchange.core.counters().connectionsOpen()).isZero();
  }

  @Test
  void disconnectIsAReset() {
    exchange.fault(new Fault.Disconnect(Streams.ALL));
    exchange.advance(1);
    assertThat(wire.isReset).isTrue();
    assertThat(wire.written).isEmpty();
  }
}
