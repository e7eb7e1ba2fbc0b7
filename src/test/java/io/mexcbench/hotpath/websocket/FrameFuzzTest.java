package io.mexcbench.hotpath.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** Any bytes at all, in one piece and in two: the same messages and nothing thrown. */
@Tag("fuzz")
class FrameFuzzTest {
  private static final int MESSAGE_LENGTH_MAX = 1 << 16;

  @FuzzTest(maxDuration = "60s")
  void readsTheSameMessagesHoweverTheBytesArrive(byte[] data) {
    for (Role role : Role.values()) {
      List<String> whole = messages(role, data, data.length);
      int cut = data.length == 0 ? 0 : Byte.toUnsignedInt(data[0]) % (data.length + 1);
      assertThat(messages(role, data, cut)).isEqualTo(whole);
    }
  }

  /** What is read when first only {@code cut} bytes are there and then all of them. */
  private static List<String> messages(Role role, byte[] data, int cut) {
    MessageAssembler assembler = new MessageAssembler(role, MESSAGE_LENGTH_MAX);
    byte[] bytes = data.clone(); // Unmasking writes into it.
    List<String> messages = new ArrayList<>();
    int offset = 0;
    for (int limit : new int[] {cut, bytes.length}) {
      MessageStatus status = assembler.read(bytes, offset, limit);
      while (status != MessageStatus.NEED_MORE && status != MessageStatus.PROTOCOL_ERROR) {
        offset += assembler.frameLength();
        messages.add(status + " " + payload(assembler, status));
        status = assembler.read(bytes, offset, limit);
      }
      if (status == MessageStatus.PROTOCOL_ERROR) {
        messages.add("error " + assembler.closeCode());
        return messages;
      }
    }
    return messages;
  }

  private static String payload(MessageAssembler assembler, MessageStatus status) {
    return status == MessageStatus.MESSAGE || status == MessageStatus.CONTROL
        ? Arrays.toString(
            Arrays.copyOfRange(
                assembler.buffer(),
                assembler.payloadOffset(),
                assembler.payloadOffset() + assembler.payloadLength()))
        : "";
  }
}
