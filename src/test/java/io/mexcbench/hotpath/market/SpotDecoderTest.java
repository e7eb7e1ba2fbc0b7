package io.mexcbench.hotpath.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.UnknownFieldSet;
import io.mexcbench.AllocationMeter;
import io.mexcbench.oracle.Level;
import io.mexcbench.oracle.PrivateAccount;
import io.mexcbench.oracle.PrivateDeals;
import io.mexcbench.oracle.PrivateOrders;
import io.mexcbench.oracle.PublicAggreBookTicker;
import io.mexcbench.oracle.PublicAggreDepths;
import io.mexcbench.oracle.PublicSpotKline;
import io.mexcbench.oracle.Wrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpotDecoderTest {
  private static final int SHORT_BYTES = 700;
  private static final int ROUNDS = 3_000;
  private static final Symbol BTC = SpotMessages.SYMBOLS.get(0);

  private final SpotDecoder decoder = new SpotDecoder(new SymbolTable(SpotMessages.SYMBOLS));
  private final Transcript heard = new Transcript();

  @Test
  void everyMessageMeansWhatProtobufSays() {
    SpotMessages messages = new SpotMessages(20267);
    for (int i = 0; i < ROUNDS; i++) {
      Symbol symbol = messages.anySymbol();
      Wrapper message = messages.message(symbol, i % SpotMessages.BODIES);
      assertThat(decode(message.toByteArray())).isEqualTo(DecodeStatus.OK);
      assertThat(heard.take())
          .isEqualTo(SpotOracle.describe(message, symbol, SpotMessages.SYMBOLS));
    }
  }

  @Test
  void fieldsMayComeInAnyOrder() throws IOException {
    SpotMessages messages = new SpotMessages(20268);
    for (int i = 0; i < ROUNDS; i++) {
      Symbol symbol = messages.anySymbol();
      Wrapper message = messages.message(symbol, i % SpotMessages.BODIES);
      assertThat(decode(bodyFirst(message))).isEqualTo(DecodeStatus.OK);
      assertThat(heard.take())
          .isEqualTo(SpotOracle.describe(message, symbol, SpotMessages.SYMBOLS));
    }
  }

  @Test
  void aMessageIsReadOutOfTheMiddleOfAnArray() {
    Wrapper message = new SpotMessages(20269).message(BTC, 0);
    byte[] bytes = message.toByteArray();
    byte[] around = new byte[bytes.length + 20];
    Arrays.fill(around, (byte) 0x0A);
    System.arraycopy(bytes, 0, around, 7, bytes.length);
    assertThat(decoder.decode(around, 7, bytes.length, heard)).isEqualTo(DecodeStatus.OK);
    assertThat(heard.take()).containsExactly(SpotOracle.describe(message, BTC));
  }

  @Test
  void aWrapperWithoutBodyIsNoNews() {
    Wrapper empty = Wrapper.newBuilder().setSymbol("BTCUSDT").setSendTime(1).build();
    assertThat(decode(empty.toByteArray())).isEqualTo(DecodeStatus.NO_BODY);
  }

  @ParameterizedTest
  @CsvSource({"NOSUCHUSDT", "''"})
  void aSymbolOutsideTheTableIsUnknown(String name) {
    Wrapper.Builder message = new SpotMessages(20274).message(BTC, 0).toBuilder();
    assertThat(decode(message.setSymbol(name).build().toByteArray()))
        .isEqualTo(DecodeStatus.UNKNOWN_SYMBOL);
    assertThat(decode(message.clearSymbol().build().toByteArray()))
        .isEqualTo(DecodeStatus.UNKNOWN_SYMBOL);
    assertThat(heard.take()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "84270.011, 1, INEXACT",
    "84270.01, 0.000000001, INEXACT",
    "84270.01, 92233720369, OVERFLOW",
    "84270.01, '', MALFORMED",
    "'', 1, MALFORMED",
    "84270.01 , 1;2, MALFORMED"
  })
  void aBadNumberInOneLevelRefusesTheMessage(String price, String quantity, DecodeStatus status) {
    Level good = Level.newBuilder().setPrice("1").setQuantity("1").build();
    Level bad = Level.newBuilder().setPrice(price).setQuantity(quantity).build();
    PublicAggreDepths depth = versions().addAsks(good).addAsks(bad).addBids(good).build();
    assertThat(decode(btc().setPublicAggreDepths(depth).build().toByteArray())).isEqualTo(status);
    assertThat(heard.take()).isEmpty();
  }

  @Test
  void aDepthWithoutAVersionIsMalformed() {
    Wrapper from = btc().setPublicAggreDepths(versions().clearFromVersion()).build();
    Wrapper to = btc().setPublicAggreDepths(versions().clearToVersion()).build();
    assertThat(decode(from.toByteArray())).isEqualTo(DecodeStatus.MALFORMED);
    assertThat(decode(to.toByteArray())).isEqualTo(DecodeStatus.MALFORMED);
  }

  @Test
  void aQuoteWithHalfASideIsMalformed() {
    Wrapper half =
        btc().setPublicAggreBookTicker(PublicAggreBookTicker.newBuilder().setBidPrice("1")).build();
    assertThat(decode(half.toByteArray())).isEqualTo(DecodeStatus.MALFORMED);
  }

  @Test
  void aCandleWithoutPricesIsMalformed() {
    Wrapper half =
        btc().setPublicSpotKline(PublicSpotKline.newBuilder().setOpeningPrice("1")).build();
    assertThat(decode(half.toByteArray())).isEqualTo(DecodeStatus.MALFORMED);
  }

  @Test
  void theSameBodyTwiceIsMalformed() {
    byte[] once = btc().setPublicAggreDepths(versions()).build().toByteArray();
    byte[] twice = Arrays.copyOf(once, 2 * once.length);
    System.arraycopy(once, 0, twice, once.length, once.length);
    assertThat(decode(twice)).isEqualTo(DecodeStatus.MALFORMED);
  }

  @Test
  void groupsNestedTooDeepAreMalformed() {
    byte[] groups = new byte[100_000];
    Arrays.fill(groups, (byte) (15 << 3 | 3));
    assertThat(decode(groups)).isEqualTo(DecodeStatus.MALFORMED);
  }

  @Test
  void aGroupEndsWithItsOwnNumber() {
    byte[] own = {15 << 3 | 3, 9 << 3, 1, 15 << 3 | 4};
    byte[] other = {15 << 3 | 3, 9 << 3, 1, 14 << 3 | 4};
    assertThat(decode(own)).isEqualTo(DecodeStatus.NO_BODY);
    assertThat(decode(other)).isEqualTo(DecodeStatus.MALFORMED);
  }

  @Test
  void aSliceOutsideTheArrayIsTheCallersError() {
    assertThatThrownBy(() -> decoder.decode(new byte[4], 2, 3, heard))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void decodingAllocatesNothing(int body) {
    SpotMessages messages = new SpotMessages(20275);
    byte[][] ring = new byte[16][];
    for (int i = 0; i < ring.length; i++) {
      do {
        ring[i] = messages.message(messages.anySymbol(), body).toByteArray();
      } while (ring[i].length > SHORT_BYTES);
    }
    // Malformed messages must not allocate either.
    ring[15] = Arrays.copyOf(ring[15], ring[15].length - 1);
    SpotListener deaf = new SpotListener() {};
    int[] next = {0};
    assertThat(
            AllocationMeter.bytesOfAMillion(
                () -> {
                  byte[] bytes = ring[next[0]++ & 15];
                  decoder.decode(bytes, 0, bytes.length, deaf);
                }))
        .isZero();
  }

  static IntStream bodies() {
    return IntStream.range(0, SpotMessages.BODIES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CA13FFFFFFFF07", "CA130A0AFFFFFFFF070A01", "C2130BFFFFFFFF070AFFFFFF7F"})
  void aDeclaredLengthAllocatesNothing(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    SpotListener deaf = new SpotListener() {};
    assertThat(decode(bytes)).isEqualTo(DecodeStatus.MALFORMED);
    assertThat(AllocationMeter.bytesOfAMillion(() -> decoder.decode(bytes, 0, bytes.length, deaf)))
        .isZero();
  }

  @Test
  void twoBodiesAreMalformed() {
    byte[] depth = btc().setPublicAggreDepths(versions()).build().toByteArray();
    byte[] quote =
        Wrapper.newBuilder()
            .setPublicAggreBookTicker(PublicAggreBookTicker.getDefaultInstance())
            .build()
            .toByteArray();
    byte[] both = Arrays.copyOf(depth, depth.length + quote.length);
    System.arraycopy(quote, 0, both, depth.length, quote.length);
    assertThat(decode(both)).isEqualTo(DecodeStatus.MALFORMED);
  }

  @Test
  void anOrderAFillAndABalanceMustSayWhatTheyAreAbout() {
    Wrapper order = btc().setPrivateOrders(PrivateOrders.newBuilder().setPrice("1")).build();
    Wrapper fill = btc().setPrivateDeals(PrivateDeals.newBuilder().setPrice("1")).build();
    Wrapper balance =
        Wrapper.newBuilder().setPrivateAccount(PrivateAccount.getDefaultInstance()).build();
    assertThat(decode(order.toByteArray())).isEqualTo(DecodeStatus.MALFORMED);
    assertThat(decode(fill.toByteArray())).isEqualTo(DecodeStatus.MALFORMED);
    assertThat(decode(balance.toByteArray())).isEqualTo(DecodeStatus.MALFORMED);
  }

  @Test
  void privateAmountsAreAtTheScaleThatTheCallerChose() {
    byte[] bytes =
        Wrapper.newBuilder()
            .setPrivateAccount(
                PrivateAccount.newBuilder().setVcoinName("MX").setBalanceAmount("-1.23456"))
            .build()
            .toByteArray();
    long[] amount = {0};
    SpotListener listener =
        new SpotListener() {
          @Override
          public void onBalance(Balance balance) {
            amount[0] = balance.amount();
          }
        };
    SpotDecoder coarse = new SpotDecoder(new SymbolTable(SpotMessages.SYMBOLS), 3);
    assertThat(coarse.decode(bytes, 0, bytes.length, listener)).isEqualTo(DecodeStatus.OK);
    assertThat(amount[0]).isEqualTo(-1234);
    assertThatThrownBy(() -> new SpotDecoder(new SymbolTable(SpotMessages.SYMBOLS), 19))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("asset scale must be from 0 to 18, got 19");
  }

  private DecodeStatus decode(byte[] bytes) {
    return decoder.decode(bytes, 0, bytes.length, heard);
  }

  private static Wrapper.Builder btc() {
    return Wrapper.newBuilder().setSymbol("BTCUSDT").setSendTime(1_790_000_000_000L);
  }

  private static PublicAggreDepths.Builder versions() {
    return PublicAggreDepths.newBuilder().setFromVersion("5").setToVersion("9");
  }

  /** The same fields with the body before the symbol and the times. */
  private static byte[] bodyFirst(Wrapper message) throws IOException {
    Wrapper head =
        message.toBuilder()
            .clearBody()
            .setUnknownFields(UnknownFieldSet.getDefaultInstance())
            .build();
    Wrapper.Builder rest = message.toBuilder().clearSymbol().clearSendTime().clearCreateTime();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    out.writeRawBytes(ByteString.copyFrom(rest.build().toByteArray()));
    out.writeRawBytes(ByteString.copyFrom(head.toByteArray()));
    out.flush();
    return bytes.toByteArray();
  }
}
