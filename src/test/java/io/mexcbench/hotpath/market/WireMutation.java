package io.mexcbench.hotpath.market;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Changes messages where it hurts: at their fields, on any level, with the lengths around kept. */
final class WireMutation {
  private static final int DELIMITED = 2;
  private static final int KINDS = 9;

  private final Random random;

  WireMutation(Random random) {
    this.random = random;
  }

  byte[] mutate(byte[] message) {
    try {
      return switch (random.nextInt(8)) {
        case 0 -> message;
        case 1 -> withChangedBytes(message);
        case 2 -> Arrays.copyOf(message, random.nextInt(message.length));
        default -> atAField(message, 0);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] withChangedBytes(byte[] message) {
    byte[] changed = message.clone();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
    }
    return changed;
  }

  private byte[] atAField(byte[] message, int depth) throws IOException {
    List<byte[]> fields = split(message);
    int chosen = fields.isEmpty() ? 0 : random.nextInt(fields.size());
    if (depth < 3 && random.nextInt(4) > 0) {
      chosen = fields.isEmpty() ? 0 : largest(fields);
      byte[] inner = fields.isEmpty() ? null : content(fields.get(chosen));
      if (inner != null) {
        int tag = CodedInputStream.newInstance(fields.get(chosen)).readTag();
        fields.set(chosen, delimited(tag, atAField(inner, depth + 1)));
        return join(fields);
      }
    }
    change(fields, chosen);
    return join(fields);
  }

  private void change(List<byte[]> fields, int chosen) throws IOException {
    int kind = fields.isEmpty() ? 0 : random.nextInt(KINDS);
    switch (kind) {
      case 0 -> fields.add(random.nextInt(fields.size() + 1), unknownField());
      case 1 -> Collections.shuffle(fields, random);
      case 2 -> fields.add(random.nextInt(fields.size() + 1), fields.get(chosen));
      case 3 -> fields.remove(chosen);
      case 4 -> fields.set(chosen, withOtherTag(fields.get(chosen)));
      case 5 -> fields.set(chosen, withLongTag(fields.get(chosen)));
      case 6 -> fields.add(random.nextInt(fields.size() + 1), groups());
      case 7 -> fields.set(chosen, varint(1 << 3 | DELIMITED, 1L << random.nextInt(64)));
      default -> fields.set(chosen, delimited(random.nextInt(4) << 3 | DELIMITED, anyText()));
    }
  }

  private byte[] anyText() {
    String[] texts = {"", ".", "-1", "1e3", "0.10", "00000000000000000001", "12345678901234567890"};
    return texts[random.nextInt(texts.length)].getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }

  private byte[] unknownField() {
    int field = random.nextBoolean() ? 16 + random.nextInt(500) : 1 + random.nextInt(30);
    return random.nextBoolean()
        ? varint(field << 3, random.nextLong())
        : delimited(field << 3 | DELIMITED, new byte[random.nextInt(20)]);
  }

  private byte[] withOtherTag(byte[] field) {
    byte[] changed = field.clone();
    changed[0] = (byte) (changed[0] ^ 1 + random.nextInt(7));
    return changed;
  }

  /** The same tag in more bytes than it needs, of which eleven are too many. */
  private byte[] withLongTag(byte[] field) throws IOException {
    int tag = CodedInputStream.newInstance(field).readTag();
    int size = CodedOutputStream.computeUInt32SizeNoTag(tag);
    int more = random.nextInt(12 - size);
    byte[] changed = new byte[field.length + more];
    System.arraycopy(field, 0, changed, 0, size);
    if (more > 0) {
      changed[size - 1] |= (byte) 0x80;
      Arrays.fill(changed, size, size + more - 1, (byte) 0x80);
    }
    System.arraycopy(field, size, changed, size + more, field.length - size);
    return changed;
  }

  private byte[] groups() {
    int depth = 1 + random.nextInt(random.nextBoolean() ? 5 : 120);
    byte[] groups = new byte[2 * depth];
    Arrays.fill(groups, 0, depth, (byte) (15 << 3 | 3));
    Arrays.fill(groups, depth, 2 * depth, (byte) (15 << 3 | 4));
    return groups;
  }

  private static int largest(List<byte[]> fields) {
    int largest = 0;
    for (int i = 1; i < fields.size(); i++) {
      largest = fields.get(i).length > fields.get(largest).length ? i : largest;
    }
    return largest;
  }

  /** Null if there is no message in it. */
  private static byte[] content(byte[] field) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(field);
    if ((in.readTag() & 7) != DELIMITED) {
      return null;
    }
    byte[] content = in.readByteArray();
    try {
      return split(content).isEmpty() ? null : content;
    } catch (IOException e) {
      return null;
    }
  }

  private static List<byte[]> split(byte[] message) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(message);
    List<byte[]> fields = new ArrayList<>();
    int from = 0;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      in.skipField(tag);
      fields.add(Arrays.copyOfRange(message, from, in.getTotalBytesRead()));
      from = in.getTotalBytesRead();
    }
    return fields;
  }

  private static byte[] join(List<byte[]> fields) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    fields.forEach(joined::writeBytes);
    return joined.toByteArray();
  }

  private static byte[] delimited(int tag, byte[] content) {
    byte[] head = varint(tag, content.length);
    byte[] field = Arrays.copyOf(head, head.length + content.length);
    System.arraycopy(content, 0, field, head.length, content.length);
    return field;
  }

  private static byte[] varint(int tag, long value) {
    byte[] field =
        new byte
            [CodedOutputStream.computeUInt32SizeNoTag(tag)
                + CodedOutputStream.computeUInt64SizeNoTag(value)];
    CodedOutputStream out = CodedOutputStream.newInstance(field);
    try {
      out.writeUInt32NoTag(tag);
      out.writeUInt64NoTag(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return field;
  }
}
