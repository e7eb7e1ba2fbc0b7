package io.mexcbench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.corpus.Recorded.Kind;
import io.mexcbench.oracle.Deal;
import io.mexcbench.oracle.Level;
import io.mexcbench.oracle.PublicAggreBookTicker;
import io.mexcbench.oracle.PublicAggreDeals;
import io.mexcbench.oracle.PublicAggreDepths;
import io.mexcbench.oracle.Wrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of each kind of line of a Binance stream, in protobuf-java's words. */
class SeriesReplayTest {
  private static final String DEPTH =
      "1000000 {\"stream\":\"a@depth\",\"data\":{\"e\":\"depthUpdate\",\"E\":1150,\"s\":\"AUSDT\","
          + "\"U\":11,\"u\":14,\"b\":[[\"10.50000000\",\"0.00000000\"]],"
          + "\"a\":[[\"11.00000000\",\"2.50000000\"],[\"12.00000000\",\"100.00000000\"]]}}";
  private static final String QUOTE =
      "2000000 {\"stream\":\"a@bookTicker\",\"data\":{\"u\":15,\"s\":\"AUSDT\","
          + "\"b\":\"10.40000000\",\"B\":\"1.00000000\",\"a\":\"11.00000000\",\"A\":\"2.5\"}}";

  @TempDir Path folder;

  @Test
  void depthUpdateBecomesADepthMessage() throws Exception {
    write(DEPTH);
    PublicAggreDepths depth =
        PublicAggreDepths.newBuilder()
            .addAsks(level("11", "2.5"))
            .addAsks(level("12", "100"))
            .addBids(level("10.5", "0"))
            .setEventType("spot@public.aggre.depth.v3.api.pb@100ms")
            .setFromVersion("11")
            .setToVersion("14")
            .setLastOrderCreateTime(1150)
            .build();
    Wrapper expected =
        wrapper("spot@public.aggre.depth.v3.api.pb@100ms@AUSDT", 1150)
            .setPublicAggreDepths(depth)
            .build();
    assertThat(read())
        .usingRecursiveFieldByFieldElementComparator()
        .isEqualTo(List.of(new Recorded(1_000_000, Kind.BINARY, expected.toByteArray())));
  }

  @Test
  void contractsGoOnFromThePreviousUpdate() throws Exception {
    write(DEPTH.replace("\"u\":14", "\"u\":14,\"pu\":7"));
    PublicAggreDepths depth = wrapperOf(read().get(0)).getPublicAggreDepths();
    assertThat(List.of(depth.getFromVersion(), depth.getToVersion())).containsExactly("8", "14");
  }

  @Test
  void tradesOfOneWindowBecomeOneMessage() throws Exception {
    write(
        trade(1, 1101, "10.1", true),
        trade(2, 1199, "10.20", false),
        trade(3, 1200, "10.3", false));
    List<Wrapper> wrappers = read().stream().map(SeriesReplayTest::wrapperOf).toList();
    PublicAggreDeals deals =
        PublicAggreDeals.newBuilder()
            .addDeals(deal("10.1", 2, 1101, "700000000000000002X0_700000000000000003X0"))
            .addDeals(deal("10.2", 1, 1199, "700000000000000004X0_700000000000000005X0"))
            .setEventType("spot@public.aggre.deals.v3.api.pb@100ms")
            .build();
    assertThat(wrappers.get(0))
        .isEqualTo(
            wrapper("spot@public.aggre.deals.v3.api.pb@100ms@AUSDT", 1200)
                .setPublicAggreDeals(deals)
                .build());
    assertThat(wrappers.get(1).getPublicAggreDeals().getDealsList())
        .containsExactly(deal("10.3", 1, 1200, "700000000000000006X0_700000000000000007X0"));
    assertThat(wrappers).hasSize(2);
  }

  @Test
  void tradesComeBeforeADepthUpdateOfALaterWindow() throws Exception {
    write(trade(1, 1099, "10", true), DEPTH, trade(2, 1151, "10", true), DEPTH);
    assertThat(read().stream().map(recorded -> wrapperOf(recorded).getBodyCase().name()))
        .containsExactly(
            "PUBLICAGGREDEALS", "PUBLICAGGREDEPTHS", "PUBLICAGGREDEPTHS", "PUBLICAGGREDEALS");
  }

  @Test
  void quoteBecomesABookTicker() throws Exception {
    write(QUOTE);
    PublicAggreBookTicker ticker =
        PublicAggreBookTicker.newBuilder()
            .setBidPrice("10.4")
            .setBidQuantity("1")
            .setAskPrice("11")
            .setAskQuantity("2.5")
            .setVersion("15")
            .setLastOrderCreateTime(2)
            .build();
    assertThat(read().stream().map(SeriesReplayTest::wrapperOf))
        .containsExactly(
            wrapper("spot@public.aggre.bookTicker.v3.api.pb@10ms@AUSDT", 2)
                .setPublicAggreBookTicker(ticker)
                .build());
  }

  @Test
  void snapshotBecomesARestAnswer() throws Exception {
    write("3000000 {\"lastUpdateId\":9,\"bids\":[[\"1.50\",\"2.00\"]],\"asks\":[]}");
    assertThat(read())
        .usingRecursiveFieldByFieldElementComparator()
        .isEqualTo(
            List.of(
                new Recorded(
                    3_000_000,
                    Kind.SNAPSHOT,
                    utf8(
                        "{\"lastUpdateId\":9,\"bids\":[[\"1.5\",\"2\"]],\"asks\":[],"
                            + "\"timestamp\":3}"))));
  }

  private void write(String... lines) throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), String.join("\n", lines) + "\n");
  }

  private List<Recorded> read() throws RecordingException {
    List<Recorded> all = new ArrayList<>();
    try (Replay replay = Replay.of(folder)) {
      Optional<Recorded> next = replay.next();
      while (next.isPresent()) {
        all.add(next.get());
        next = replay.next();
      }
    }
    return all;
  }

  private static String trade(long id, long millis, String price, boolean buyerIsMaker) {
    return millis * 1_000_000
        + " {\"data\":{\"e\":\"trade\",\"E\":1300,\"s\":\"AUSDT\",\"t\":"
        + id
        + ",\"p\":\""
        + price
        + "\",\"q\":\"0.10\",\"T\":"
        + millis
        + ",\"m\":"
        + buyerIsMaker
        + "}}";
  }

  private static Level level(String price, String quantity) {
    return Level.newBuilder().setPrice(price).setQuantity(quantity).build();
  }

  private static Deal deal(String price, int tradeType, long time, String tradeId) {
    return Deal.newBuilder()
        .setPrice(price)
        .setQuantity("0.1")
        .setTradeType(tradeType)
        .setTime(time)
        .setTradeId(tradeId)
        .build();
  }

  private static Wrapper.Builder wrapper(String channel, long sendTime) {
    return Wrapper.newBuilder().setChannel(channel).setSymbol("AUSDT").setSendTime(sendTime);
  }

  private static Wrapper wrapperOf(Recorded recorded) {
    try {
      return Wrapper.parseFrom(recorded.payload());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
