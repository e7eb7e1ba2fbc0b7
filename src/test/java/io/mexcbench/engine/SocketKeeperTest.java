package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mexcbench.hotpath.market.SpotControlDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SocketKeeperTest {
  private static final String SUBSCRIPTION =
      "send 3 {\"method\":\"SUBSCRIPTION\",\"params\":[\"spot@a\",\"spot@b\"]}";

  private final RecordedTransport transport = new RecordedTransport();
  private final List<Integer> losses = new ArrayList<>();
  private final SocketKeeper keeper = keeper(List.of("spot@a", "spot@b"));
  private long nowMillis = 1_000_000;

  private SocketKeeper keeper(List<String> channels) {
    return new SocketKeeper(
        3,
        channels,
        SocketRules.standard(),
        transport,
        new Backoff(new SplittableRandom(1), 100, 800),
        losses::add);
  }

  private void pass(long millis) {
    nowMillis += millis;
    keeper.onTime(nowMillis, true);
  }

  private boolean hear(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    SpotControlDecoder control = new SpotControlDecoder();
    keeper.onHeard(nowMillis);
    return keeper.onControl(control, control.decode(bytes, 0, bytes.length));
  }

  private void activate() {
    pass(0);
    keeper.onOpen(nowMillis);
    hear("{\"id\":0,\"code\":0,\"msg\":\"spot@a,spot@b\"}");
    transport.takeSockets();
  }

  @Test
  void opensAtOnceAndSubscribesWhenItIsOpen() {
    pass(0);
    assertThat(transport.takeSockets()).containsExactly("open 3");
    assertThat(keeper.state()).isEqualTo(SocketKeeper.State.OPENING);
    keeper.onOpen(nowMillis);
    assertThat(transport.takeSockets()).containsExactly(SUBSCRIPTION);
    assertThat(hear("{\"id\":0,\"code\":0,\"msg\":\"spot@b\"}")).isFalse();
    assertThat(hear("{\"id\":0,\"code\":0,\"msg\":\"spot@a\"}")).isTrue();
    assertThat(keeper.isActive()).isTrue();
    assertThat(keeper.refused()).isEmpty();
  }

  @Test
  void refusedChannelIsAnAnswerAndIsRemembered() {
    pass(0);
    keeper.onOpen(nowMillis);
    hear("{\"id\":0,\"code\":0,\"msg\":\"spot@a\"}");
    assertThat(
            hear(
                "{\"id\":0,\"code\":0,\"msg\":\"Not Subscribed successfully! [spot@b].  Reason\uff1a"
                    + " Blocked! \"}"))
        .isTrue();
    assertThat(keeper.refused()).containsExactly("spot@b");
  }

  @Test
  void lostConnectionIsTriedAgainWithinTheFirstTenthOfASecond() {
    activate();
    keeper.onClosed(nowMillis);
    assertThat(losses).containsExactly(3);
    pass(49);
    assertThat(transport.takeSockets()).isEmpty();
    pass(51);
    assertThat(transport.takeSockets()).containsExactly("open 3");
  }

  @Test
  void attemptsThatFailComeSeldomerUpToTheCap() {
    pass(0);
    List<Long> delays = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      transport.takeSockets();
      keeper.onClosed(nowMillis);
      long failedMillis = nowMillis;
      while (transport.sockets.isEmpty()) {
        pass(1);
      }
      delays.add(nowMillis - failedMillis);
    }
    assertThat(delays.get(0)).isBetween(50L, 100L);
    assertThat(delays.get(1)).isBetween(100L, 200L);
    assertThat(delays.get(5)).isBetween(400L, 800L);
    assertThat(losses).hasSize(6);
  }

  @Test
  void openingThatTakesTooLongIsGivenUp() {
    pass(0);
    pass(2_999);
    assertThat(transport.takeSockets()).containsExactly("open 3");
    pass(1);
    assertThat(transport.takeSockets()).containsExactly("close 3");
    assertThat(losses).containsExactly(3);
  }

  @Test
  void subscriptionThatIsNotAnsweredEndsTheConnection() {
    pass(0);
    keeper.onOpen(nowMillis);
    transport.takeSockets();
    pass(3_000);
    assertThat(transport.takeSockets()).containsExactly("close 3");
  }

  @Test
  void pingsAndGivesUpWhatIsSilent() {
    activate();
    pass(14_999);
    assertThat(transport.takeSockets()).isEmpty();
    pass(1);
    assertThat(transport.takeSockets()).containsExactly("send 3 {\"method\":\"PING\"}");
    hear("{\"id\":0,\"code\":0,\"msg\":\"PONG\"}");
    pass(44_999);
    assertThat(keeper.isActive()).isTrue();
    transport.takeSockets();
    pass(1);
    assertThat(transport.takeSockets()).containsExactly("close 3");
    assertThat(losses).containsExactly(3);
  }

  /** The exchange closes after 24 hours, at a moment of its own choice. */
  @Test
  void connectionIsReplacedBeforeItIsADayOld() {
    activate();
    long openedMillis = nowMillis;
    while (keeper.isActive()) {
      pass(1_000);
      keeper.onHeard(nowMillis);
    }
    assertThat(nowMillis - openedMillis).isBetween(80_000_000L, 86_390_000L);
  }

  @Test
  void unwantedSocketStaysClosedUntilItIsWanted() {
    keeper.setWanted(false, nowMillis);
    pass(10_000);
    assertThat(transport.takeSockets()).isEmpty();
    keeper.setQuery("listenKey=k", nowMillis);
    keeper.setWanted(true, nowMillis);
    pass(0);
    assertThat(transport.takeSockets()).containsExactly("open 3 listenKey=k");
    keeper.setWanted(false, nowMillis);
    assertThat(transport.takeSockets()).containsExactly("close 3");
  }

  @Test
  void connectionToElsewhereIsGivenUp() {
    activate();
    keeper.setQuery("", nowMillis);
    assertThat(keeper.isActive()).isTrue();
    keeper.setQuery("listenKey=other", nowMillis);
    assertThat(transport.takeSockets()).containsExactly("close 3");
    pass(100);
    assertThat(transport.takeSockets()).containsExactly("open 3 listenKey=other");
  }

  @Test
  void nothingIsOpenedWhileTheExchangeWantsSilence() {
    keeper.onTime(nowMillis, false);
    assertThat(transport.takeSockets()).isEmpty();
    keeper.onTime(nowMillis, true);
    assertThat(transport.takeSockets()).containsExactly("open 3");
  }

  /** Whoever lets everybody in and throws them out is asked seldomer and seldomer. */
  @Test
  void connectionThatDoesNotLastIsNoSuccess() {
    long delay = 0;
    for (int i = 0; i < 6; i++) {
      activate();
      keeper.onClosed(nowMillis);
      long lostMillis = nowMillis;
      while (transport.sockets.isEmpty()) {
        pass(1);
      }
      delay = nowMillis - lostMillis;
    }
    assertThat(delay).isBetween(400L, 800L);
    keeper.onOpen(nowMillis);
    hear("{\"id\":0,\"code\":0,\"msg\":\"spot@a,spot@b\"}");
    pass(10_000);
    keeper.onClosed(nowMillis);
    transport.takeSockets();
    pass(100);
    assertThat(transport.takeSockets()).containsExactly("open 3");
  }

  @Test
  void acknowledgementOfAnEarlierTimeChangesNothing() {
    assertThat(hear("{\"id\":0,\"code\":0,\"msg\":\"spot@a,spot@b\"}")).isFalse();
    assertThat(keeper.state()).isEqualTo(SocketKeeper.State.DOWN);
  }

  @Test
  void socketHasAtMostThirtyChannels() {
    assertThat(keeper(Collections.nCopies(30, "spot@a"))).isNotNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> keeper(Collections.nCopies(31, "spot@a")))
        .withMessageContaining("1 to 30 channels");
  }
}
