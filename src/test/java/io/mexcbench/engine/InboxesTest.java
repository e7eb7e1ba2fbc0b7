package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.hotpath.market.Symbol;
import java.util.List;
import org.junit.jupiter.api.Test;

class InboxesTest {
  /** Of which a message of one byte takes 32. */
  private static final int CAPACITY = 512;

  private int timesGivenWay;
  private final MarketInbox market =
      new MarketInbox(List.of(new Symbol(0, "BTCUSDT", 2, 4)), CAPACITY);
  private final Inboxes inboxes =
      new Inboxes(market, new ControlInbox(), new Wakening(), () -> timesGivenWay++);

  private void offer() {
    inboxes.offer(0, 1, new byte[1], 0, 1, 7);
  }

  private void read() {
    market.read((socket, epoch, bytes, offset, length, nanos) -> {}, (s, e, m, n) -> {}, 1);
  }

  @Test
  void readingGivesWayWhileMoreThanAnEighthOfTheRoomIsTaken() {
    offer();
    offer();
    assertThat(market.waitingBytes()).isEqualTo(CAPACITY / 8);
    inboxes.giveWayIfFarBehind();
    assertThat(timesGivenWay).isZero();
    offer();
    inboxes.giveWayIfFarBehind();
    inboxes.giveWayIfFarBehind();
    assertThat(timesGivenWay).isEqualTo(2);
    read();
    inboxes.giveWayIfFarBehind();
    assertThat(timesGivenWay).isEqualTo(2);
  }
}
