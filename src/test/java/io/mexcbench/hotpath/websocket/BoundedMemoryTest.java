package io.mexcbench.hotpath.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.AllocationMeter;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A header may declare anything: nothing is allocated before the bytes are there. */
class BoundedMemoryTest {
  private static final int LARGEST = Integer.MAX_VALUE - FrameDecoder.HEADER_LENGTH_MAX;

  @ParameterizedTest
  @CsvSource({
    "CLIENT, 827f000000007ffffff1, NEED_MORE",
    "CLIENT, 827f000000007ffffff2, PROTOCOL_ERROR",
    "CLIENT, 827f7fffffffffffffff, PROTOCOL_ERROR",
    "CLIENT, 827fffffffffffffffff, PROTOCOL_ERROR",
    "CLIENT, 817f000000007ffffff141, NEED_MORE",
    "CLIENT, 027f000000007ffffff141, NEED_MORE",
    "SERVER, 81ff000000007ffffff10000000041, NEED_MORE",
    "SERVER, 82ff7fffffffffffffff00000000, PROTOCOL_ERROR"
  })
  void aDeclaredLengthAllocatesNothing(Role role, String hex, MessageStatus expected) {
    byte[] header = HexFormat.of().parseHex(hex);
    MessageAssembler assembler = new MessageAssembler(role, LARGEST);
    assertThat(assembler.read(header, 0, header.length)).isEqualTo(expected);
    long bytes =
        AllocationMeter.bytesOfAMillion(
            () -> {
              assembler.reset();
              assembler.read(header, 0, header.length);
            });
    assertThat(bytes).isZero();
  }
}
