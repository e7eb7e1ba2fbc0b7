package io.mexcbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.exchange.CoreFixture.Answer;
import org.junit.jupiter.api.Test;

/** What comes of not waiting when told to. */
class BanTest {
  private final CoreFixture exchange = new CoreFixture();

  private Answer ping() {
    return exchange.get("/api/v3/ping", "");
  }

  private void doNotWait() {
    exchange.fault(new Fault.TooManyRequests(Requests.ANY, 1, 10));
    assertThat(ping().status()).isEqualTo(429);
    for (int i = 1; i < Ban.EARLY_MAX; i++) {
      assertThat(ping().status()).as("request %d within the ten seconds", i).isEqualTo(200);
    }
  }

  @Test
  void whoeverDoesNotWaitIsBannedForTwoMinutes() {
    doNotWait();
    assertThat(ping().status()).isEqualTo(418);
    assertThat(ping().only().retryAfterSeconds()).isEqualTo(120);
    exchange.advance(119_999);
    assertThat(ping().status()).isEqualTo(418);
    exchange.advance(1);
    assertThat(ping().status()).isEqualTo(200);
  }

  @Test
  void nextBanLastsTwiceAsLong() {
    doNotWait();
    assertThat(ping().status()).isEqualTo(418);
    exchange.advance(Ban.FIRST_MILLIS);
    doNotWait();
    assertThat(ping().only().retryAfterSeconds()).isEqualTo(240);
  }

  @Test
  void whoeverWaitsIsNeverBanned() {
    for (int i = 0; i < 5 * Ban.EARLY_MAX; i++) {
      exchange.fault(new Fault.TooManyRequests(Requests.ANY, 1, 1));
      assertThat(ping().status()).isEqualTo(429);
      exchange.advance(1_000);
      assertThat(ping().status()).isEqualTo(200);
    }
  }
}
