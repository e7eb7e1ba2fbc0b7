package io.mexcbench.exchange;

import io.mexcbench.hotpath.execution.Secret;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Options of an exchange that are about to be changed. */
final class ExchangeDraft {
  String host;
  int port;
  long seed;
  MarketProfile profile;
  String apiKey;
  Secret secret;
  LongSupplier clockMillis;
  ExchangeOptions.Trading trading;
  int messagesPerSecond;
  Optional<Path> replay;
  FaultSchedule faultSchedule;
  Optional<ExchangeOptions.Tls> tls;
  int preparedUpdates;

  ExchangeDraft(ExchangeOptions options) {
    host = options.host();
    port = options.port();
    seed = options.seed();
    profile = options.profile();
    apiKey = options.apiKey();
    secret = options.secret();
    clockMillis = options.clockMillis();
    trading = options.trading();
    messagesPerSecond = options.messagesPerSecond();
    replay = options.replay();
    faultSchedule = options.faultSchedule();
    tls = options.tls();
    preparedUpdates = options.preparedUpdates();
  }

  ExchangeOptions done() {
    return new ExchangeOptions(
        host,
        port,
        seed,
        profile,
        apiKey,
        secret,
        clockMillis,
        trading,
        messagesPerSecond,
        replay,
        faultSchedule,
        tls,
        preparedUpdates);
  }
}
