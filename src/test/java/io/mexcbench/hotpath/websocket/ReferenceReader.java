package io.mexcbench.hotpath.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * A second reader of RFC 6455, written for plainness: the whole stream at once, lengths as big
 * numbers, UTF-8 by the JDK. Its words are those of {@link WireReader}.
 */
final class ReferenceReader {
  private static final Set<Integer> OPCODES = Set.of(0, 1, 2, 8, 9, 10);

  private final boolean isServer;
  private final int messageLengthMax;
  private final ByteBuffer in;
  private final List<String> events = new ArrayList<>();
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();
  private int openOpcode;

  /** Thrown to end the reading; its message is the last event. */
  @SuppressWarnings("serial")
  private static final class End extends RuntimeException {
    End(String event) {
      super(event, null, false, false);
    }
  }

  private ReferenceReader(Role role, int messageLengthMax, byte[] stream) {
    this.isServer = role == Role.SERVER;
    this.messageLengthMax = messageLengthMax;
    this.in = ByteBuffer.wrap(stream);
  }

  static List<String> events(Role role, int messageLengthMax, byte[] stream) {
    ReferenceReader reader = new ReferenceReader(role, messageLengthMax, stream);
    try {
      while (reader.in.hasRemaining()) {
        reader.readFrame();
      }
    } catch (End end) {
      reader.events.add(end.getMessage());
    }
    return reader.events;
  }

  private void readFrame() {
    need(2);
    int first = in.get() & 255;
    int second = in.get() & 255;
    boolean isFinal = first >= 128;
    int opcode = first % 16;
    checkHeader(first / 16 % 8, opcode, isFinal, second);
    byte[] payload = readPayload(opcode, second % 128);
    if (opcode >= 8) {
      readControl(opcode, payload);
      return;
    }
    message.writeBytes(payload);
    openOpcode = opcode == 0 ? openOpcode : opcode;
    checkText(message.toByteArray(), openOpcode, isFinal);
    if (isFinal) {
      String kind = openOpcode == 1 ? "text:" : "binary:";
      events.add(kind + HexFormat.of().formatHex(message.toByteArray()));
      message.reset();
      openOpcode = 0;
    }
  }

  private void checkHeader(int reserved, int opcode, boolean isFinal, int second) {
    boolean isLegal = reserved == 0 && OPCODES.contains(opcode) && (second >= 128) == isServer;
    if (opcode >= 8) {
      isLegal &= isFinal && second % 128 <= 125;
    } else {
      isLegal &= (opcode == 0) == (openOpcode != 0);
    }
    failUnless(isLegal, 1002);
  }

  private byte[] readPayload(int opcode, int shortLength) {
    int lengthBytes = shortLength < 126 ? 0 : shortLength == 126 ? 2 : 8;
    need(lengthBytes + (isServer ? 4 : 0));
    byte[] extended = new byte[lengthBytes];
    in.get(extended);
    BigInteger length =
        lengthBytes == 0 ? BigInteger.valueOf(shortLength) : new BigInteger(1, extended);
    failUnless(length.bitLength() < 64, 1002);
    failUnless(lengthBytes == 0 || length.longValue() >= (lengthBytes == 2 ? 126 : 65536), 1002);
    failUnless(length.compareTo(BigInteger.valueOf(messageLengthMax)) <= 0, 1009);
    byte[] key = new byte[4];
    if (isServer) {
      in.get(key);
    }
    byte[] payload = new byte[Math.min(length.intValue(), in.remaining())];
    in.get(payload);
    for (int i = 0; i < payload.length; i++) {
      payload[i] ^= key[i % 4];
    }
    boolean isWhole = payload.length == length.intValue();
    if (opcode < 8 && (isWhole || payload.length > 0)) {
      failUnless(length.intValue() <= messageLengthMax - message.size(), 1009);
      if (!isWhole) {
        message.writeBytes(payload);
        checkText(message.toByteArray(), opcode == 0 ? openOpcode : opcode, false);
      }
    }
    if (!isWhole) {
      throw new End("more");
    }
    return payload;
  }

  private void readControl(int opcode, byte[] payload) {
    if (opcode != 8) {
      events.add((opcode == 9 ? "ping:" : "pong:") + HexFormat.of().formatHex(payload));
      return;
    }
    if (payload.length == 0) {
      throw new End("close:1005:");
    }
    failUnless(payload.length > 1, 1002);
    int code = ByteBuffer.wrap(payload).getShort() & 65535;
    boolean isReserved = code == 1004 || code == 1005 || code == 1006;
    failUnless(
        (code >= 1000 && code <= 1014 && !isReserved) || (code >= 3000 && code < 5000), 1002);
    byte[] reason = Arrays.copyOfRange(payload, 2, payload.length);
    checkText(reason, 1, true);
    throw new End("close:" + code + ":" + HexFormat.of().formatHex(reason));
  }

  private static void checkText(byte[] bytes, int opcode, boolean isEnd) {
    if (opcode == 1) {
      CharsetDecoder decoder =
          UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      CharBuffer characters = CharBuffer.allocate(bytes.length);
      ByteBuffer in = ByteBuffer.wrap(bytes);
      failUnless(!decoder.decode(in, characters, isEnd).isError(), 1007);
      failUnless(!isHalfOfSurrogate(in), 1007);
    }
  }

  /** Two bytes of a surrogate, which the JDK finds wrong only when it sees the third. */
  private static boolean isHalfOfSurrogate(ByteBuffer left) {
    return left.remaining() == 2 && (left.getShort() & 0xFFE0) == 0xEDA0;
  }

  private void need(int bytes) {
    if (in.remaining() < bytes) {
      throw new End("more");
    }
  }

  private static void failUnless(boolean isRight, int code) {
    if (!isRight) {
      throw new End("fail:" + code);
    }
  }
}
