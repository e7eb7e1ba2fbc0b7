package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.hotpath.websocket.FrameEncoder;
import io.mexcbench.hotpath.websocket.MessageAssembler;
import io.mexcbench.hotpath.websocket.MessageStatus;
import io.mexcbench.hotpath.websocket.Opcode;
import io.mexcbench.hotpath.websocket.Role;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameHandlerTest implements SocketListener {
  private final List<String> heard = new ArrayList<>();
  private int reads;
  private final FrameHandler handler = new FrameHandler(this, () -> 42, new SecureRandom());
  private final EmbeddedChannel channel = new EmbeddedChannel(handler);
  private final FrameEncoder server = new FrameEncoder(Role.SERVER);

  @Override
  public void onOpen() {
    heard.add("open");
  }

  @Override
  public void onMessage(boolean isText, byte[] bytes, int offset, int length, long nanos) {
    heard.add(
        (isText ? "text " : "binary ")
            + new String(bytes, offset, length, StandardCharsets.UTF_8)
            + " at "
            + nanos);
  }

  @Override
  public void onRead() {
    reads++;
  }

  @Override
  public void onClosed(Optional<Reply> refusal) {
    heard.add("closed");
  }

  private byte[] frame(int opcode, boolean isFinal, String payload) {
    byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
    byte[] frame = new byte[(int) server.frameLength(bytes.length)];
    server.encode(opcode, isFinal, bytes, 0, bytes.length, 0, frame, 0);
    return frame;
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** What the handler sent, as a server reads it. */
  private List<String> sent() {
    List<String> sent = new ArrayList<>();
    MessageAssembler messages = new MessageAssembler(Role.SERVER, 1 << 20);
    for (ByteBuf out = channel.readOutbound(); out != null; out = channel.readOutbound()) {
      byte[] bytes = ByteBufUtil.getBytes(out);
      out.release();
      MessageStatus status = messages.read(bytes, 0, bytes.length);
      String payload =
          new String(
              messages.buffer(),
              messages.payloadOffset(),
              messages.payloadLength(),
              StandardCharsets.ISO_8859_1);
      sent.add(status + " " + messages.opcode() + " " + messages.closeCode() + " " + payload);
    }
    return sent;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 1_000})
  void messagesComeOutWholeWhereverTheBytesAreCut(int step) {
    byte[] all =
        joined(
            frame(Opcode.TEXT, true, "one"),
            frame(Opcode.BINARY, true, "x".repeat(200)),
            frame(Opcode.TEXT, false, "fra"),
            frame(Opcode.PING, true, "hi"),
            frame(Opcode.CONTINUATION, true, "gment"));
    for (int from = 0; from < all.length; from += step) {
      int to = Math.min(all.length, from + step);
      channel.writeInbound(Unpooled.wrappedBuffer(Arrays.copyOfRange(all, from, to)));
    }
    assertThat(heard)
        .containsExactly(
            "text one at 42", "binary " + "x".repeat(200) + " at 42", "text fragment at 42");
    assertThat(sent()).containsExactly("CONTROL 10 0 hi");
    assertThat(reads).isEqualTo((all.length + step - 1) / step);
  }

  @Test
  void messageLargerThanTheBufferMakesItGrow() {
    String large = "y".repeat(300_000);
    channel.writeInbound(Unpooled.wrappedBuffer(frame(Opcode.BINARY, true, large)));
    assertThat(heard).containsExactly("binary " + large + " at 42");
  }

  @Test
  void closeFrameIsAnsweredWithItsCodeAndEndsTheConnection() {
    byte[] close = new byte[4];
    server.encodeClose(1001, new byte[0], 0, 0, 0, close, 0);
    channel.writeInbound(Unpooled.wrappedBuffer(close));
    assertThat(sent()).hasSize(1).allMatch(one -> one.startsWith("CONTROL 8 1001"));
    assertThat(channel.isOpen()).isFalse();
    assertThat(heard).containsExactly("closed");
  }

  @Test
  void frameAgainstTheRulesEndsTheConnectionAndWhatFollowsIsIgnored() {
    byte[] reserved = frame(Opcode.TEXT, true, "no");
    reserved[0] |= 0x40;
    channel.writeInbound(
        Unpooled.wrappedBuffer(joined(reserved, frame(Opcode.TEXT, true, "late"))));
    assertThat(sent()).hasSize(1).allMatch(one -> one.startsWith("CONTROL 8 1002"));
    assertThat(heard).containsExactly("closed");
  }

  @Test
  void textIsSentMasked() {
    handler.send(channel.pipeline().context(handler), "{\"method\":\"PING\"}");
    assertThat(sent()).containsExactly("MESSAGE 1 0 {\"method\":\"PING\"}");
  }

  @Test
  void acceptIsThatOfTheExampleInTheStandard() {
    // RFC 6455, section 1.3.
    assertThat(UpgradeHandler.acceptOf("dGhlIHNhbXBsZSBub25jZQ=="))
        .isEqualTo("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
  }
}
