package io.mexcbench.corpus;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes the protobuf wire format, as far as MEXC's spot messages need it: varints and
 * length-delimited fields. As proto3 has it, a field with the default value is left out.
 */
final class ProtobufWriter {
  private static final int VARINT = 0;
  private static final int LENGTH_DELIMITED = 2;

  private byte[] bytes = new byte[256];
  private int size;

  ProtobufWriter reset() {
    size = 0;
    return this;
  }

  ProtobufWriter text(int field, String value) {
    if (!value.isEmpty()) {
      byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
      lengthDelimited(field, utf8, utf8.length);
    }
    return this;
  }

  ProtobufWriter number(int field, long value) {
    if (value != 0) {
      varint(((long) field << 3) | VARINT);
      varint(value);
    }
    return this;
  }

  ProtobufWriter flag(int field, boolean value) {
    return number(field, value ? 1 : 0);
  }

  /** A message field is written even when it is empty. */
  ProtobufWriter message(int field, ProtobufWriter body) {
    lengthDelimited(field, body.bytes, body.size);
    return this;
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  private void lengthDelimited(int field, byte[] from, int length) {
    varint(((long) field << 3) | LENGTH_DELIMITED);
    varint(length);
    reserve(length);
    System.arraycopy(from, 0, bytes, size, length);
    size += length;
  }

  private void varint(long value) {
    reserve(10);
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes[size++] = (byte) ((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
