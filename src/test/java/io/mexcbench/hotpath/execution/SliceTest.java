package io.mexcbench.hotpath.execution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SliceTest {
  private final OrderResponseParser parser = new OrderResponseParser();

  @Test
  void aSliceCopiesAndHashesItsBytesAlone() {
    byte[] bytes = "{\"orderId\":\"C02__123456789\",\"side\":\"BUY\"}".getBytes(UTF_8);
    parser.parse(bytes, 0, bytes.length);
    Slice id = parser.response().orderId();
    byte[] copy = new byte[20];
    int end = id.copyTo(bytes, copy, 2);
    assertThat(new String(copy, 2, end - 2, UTF_8)).isEqualTo("C02__123456789");
    byte[] other = "{\"orderId\":\"C02__123456789\"}".getBytes(UTF_8);
    long hash = id.hash(bytes);
    parser.parse(other, 0, other.length);
    assertThat(parser.response().orderId().hash(other)).isEqualTo(hash);
    byte[] another = "{\"orderId\":\"C02__123456780\"}".getBytes(UTF_8);
    parser.parse(another, 0, another.length);
    assertThat(parser.response().orderId().hash(another)).isNotEqualTo(hash);
  }

  @Test
  void theHashIsFnv1a() {
    // From the reference table of the algorithm's authors: "a" and "foobar".
    Slice slice = new Slice();
    slice.set(0, 1);
    assertThat(slice.hash("a".getBytes(UTF_8))).isEqualTo(0xAF63DC4C8601EC8CL);
    slice.set(0, 6);
    assertThat(slice.hash("foobar".getBytes(UTF_8))).isEqualTo(0x85944171F73967E8L);
  }
}
