package io.mexcbench.hotpath.execution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.AllocationMeter;
import io.mexcbench.Rounds;
import io.mexcbench.corpus.Corpus;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AckLayoutTest {
  private static final String ACK =
      "{\"symbol\":\"ETHUSDT\",\"orderId\":\"C02__123456789\",\"orderListId\":-1,"
          + "\"price\":\"3000.5\",\"origQty\":\"0.25\",\"type\":\"LIMIT\",\"side\":\"SELL\","
          + "\"transactTime\":1700000000123}";
  private static final List<String> PIECES =
      List.of(
          "\",\"orderId\":\"",
          "\",\"origQty\":\"",
          "\",\"type\":\"",
          "\",\"side\":\"",
          "\",\"transactTime\":",
          "\\\"",
          "\"",
          "}",
          "0");

  private final OrderResponseParser quick = new OrderResponseParser();
  private final OrderResponseParser general = new OrderResponseParser();

  private static boolean isShortWay(byte[] bytes) {
    return AckLayout.read(bytes, 0, bytes.length, new OrderResponse());
  }

  private ReadOrder both(byte[] bytes, int offset, int limit) {
    OrderResponseStatus status = quick.parse(bytes, offset, limit);
    OrderResponseStatus expected = general.parseAnyLayout(bytes, offset, limit);
    ReadOrder read = ReadOrder.of(status, quick.response(), bytes);
    assertThat(read).isEqualTo(ReadOrder.of(expected, general.response(), bytes));
    assertThat(quick.response().message().text(bytes))
        .isEqualTo(general.response().message().text(bytes));
    return read;
  }

  @Test
  void everyAcknowledgementOfTheCorpusTakesTheShortWay() {
    for (byte[] ack : Corpus.standard().orderAcks()) {
      assertThat(isShortWay(ack)).isTrue();
      assertThat(both(ack, 0, ack.length).status()).isEqualTo(OrderResponseStatus.OK);
    }
  }

  @ParameterizedTest
  @CsvSource({"ETHUSDT, 币安USDT", "3000.5, ''", "LIMIT, IMMEDIATE_OR_CANCEL", "1700, 9999"})
  void suchAreReadOnTheShortWayToo(String part, String other) {
    byte[] bytes = ACK.replace(part, other).getBytes(UTF_8);
    assertThat(isShortWay(bytes)).isTrue();
    both(bytes, 0, bytes.length);
  }

  @ParameterizedTest
  @CsvSource({
    "C02__123456789, ''",
    "ETHUSDT, ETH\\u0055SDT",
    "-1, 7",
    "1700, 0700",
    "1700, 17",
    "1700, 17001",
    "1700, 17x0",
    "LIMIT, LI\u0001MIT"
  })
  void whatDiffersIsLeftToTheGeneralWay(String part, String other) {
    byte[] bytes = ACK.replace(part, other).getBytes(UTF_8);
    assertThat(isShortWay(bytes)).isFalse();
    both(bytes, 0, bytes.length);
  }

  @Test
  void everyCutIsReadOnBothWaysAlike() {
    byte[] bytes = ACK.getBytes(UTF_8);
    for (int from = 0; from <= bytes.length; from++) {
      for (int to = from; to <= bytes.length; to++) {
        byte[] cut = Arrays.copyOfRange(bytes, from, to);
        assertThat(isShortWay(cut)).isEqualTo(cut.length == bytes.length);
        assertThat(isShortWay(bytes, from, to)).isEqualTo(cut.length == bytes.length);
      }
    }
  }

  private static boolean isShortWay(byte[] bytes, int from, int to) {
    return AckLayout.read(bytes, from, to, new OrderResponse());
  }

  @Test
  void damagedAcknowledgementsAreReadOnBothWaysAlike() {
    SplittableRandom random = new SplittableRandom(175);
    byte[][] acks = Corpus.standard().orderAcks();
    int rounds = Rounds.of(150_000, 2_000_000);
    int shortWays = 0;
    int accepted = 0;
    for (int i = 0; i < rounds; i++) {
      byte[] ack = acks[i & Corpus.INDEX_MASK];
      byte[] bytes =
          random.nextInt(3) == 0 ? spliced(ack, random) : ReplyTexts.damaged(ack, random);
      ReadOrder read = both(bytes, 0, bytes.length);
      accepted += read.status() == OrderResponseStatus.MALFORMED ? 0 : 1;
      shortWays += isShortWay(bytes) ? 1 : 0;
    }
    System.out.println(
        "checked "
            + rounds
            + " damaged acknowledgements on both ways, "
            + accepted
            + " still readable, "
            + shortWays
            + " on the short way");
    assertThat(shortWays).isBetween(rounds / 20, accepted);
  }

  /** Bytes taken out, or put in that mean something just there. */
  private static byte[] spliced(byte[] ack, SplittableRandom random) {
    String text = new String(ack, UTF_8);
    int at = random.nextInt(text.length());
    int behind = Math.min(text.length(), at + random.nextInt(12));
    String piece = random.nextBoolean() ? "" : PIECES.get(random.nextInt(PIECES.size()));
    return (text.substring(0, at) + piece + text.substring(behind)).getBytes(UTF_8);
  }

  @Test
  void nothingOfOtherAnswersIsLeftBehind() {
    byte[] ack = ACK.getBytes(UTF_8);
    byte[] other =
        "{\"orderId\":1,\"status\":\"NEW\",\"stopPrice\":1,\"updateTime\":3}".getBytes(UTF_8);
    byte[] error = "{\"code\":700002,\"msg\":\"no\"}".getBytes(UTF_8);
    byte[] bad = ACK.replace("SELL", "S\\LL").getBytes(UTF_8);
    for (byte[] before : new byte[][] {ack, other, error, bad}) {
      both(before, 0, before.length);
      both(ack, 0, ack.length);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 300})
  void aRangeOutsideOfTheBufferIsTheCallersError(int offset) {
    byte[] bytes = ACK.getBytes(UTF_8);
    assertThatThrownBy(() -> quick.parse(bytes, offset, bytes.length))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void theShortWayAllocatesNothing() {
    byte[] ack = ACK.getBytes(UTF_8);
    assertThat(AllocationMeter.bytesOfAMillion(() -> quick.parse(ack, 0, ack.length))).isZero();
  }
}
