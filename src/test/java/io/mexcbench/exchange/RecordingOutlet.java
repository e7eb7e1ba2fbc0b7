package io.mexcbench.exchange;

import com.google.protobuf.InvalidProtocolBufferException;
import io.mexcbench.hotpath.websocket.Opcode;
import io.mexcbench.oracle.Wrapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A connection that keeps what it is given. */
final class RecordingOutlet implements Outlet {
  final List<String> texts = new ArrayList<>();
  final List<byte[]> pushes = new ArrayList<>();
  final List<Integer> cuts = new ArrayList<>();
  boolean isSlow;
  boolean isDropped;
  int closeCode;
  String closeReason = "";

  @Override
  public boolean offer(int opcode, byte[] payload) {
    if (isSlow) {
      return false;
    }
    send(opcode, payload);
    return true;
  }

  @Override
  public void send(int opcode, byte[] payload) {
    if (opcode == Opcode.TEXT) {
      texts.add(new String(payload, StandardCharsets.UTF_8));
    } else {
      pushes.add(payload.clone());
    }
  }

  @Override
  public void cut(int opcode, byte[] payload, int bytes) {
    cuts.add(bytes);
  }

  @Override
  public void close(int code, String reason) {
    closeCode = code;
    closeReason = reason;
  }

  @Override
  public void drop() {
    isDropped = true;
  }

  boolean isOpen() {
    return !isDropped && closeCode == 0 && cuts.isEmpty();
  }

  List<Wrapper> messages() {
    return messages(any -> true);
  }

  /** What was pushed, by the oracle of the wire format. */
  List<Wrapper> messages(Predicate<Wrapper> wanted) {
    List<Wrapper> messages = new ArrayList<>();
    for (byte[] push : pushes) {
      try {
        messages.add(Wrapper.parseFrom(push));
      } catch (InvalidProtocolBufferException e) {
        throw new AssertionError("a push that is no protobuf", e);
      }
    }
    return messages.stream().filter(wanted).toList();
  }
}
