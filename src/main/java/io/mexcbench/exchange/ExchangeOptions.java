package io.mexcbench.exchange;

import io.mexcbench.corpus.SpotMarket;
import io.mexcbench.hotpath.execution.Secret;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * What a simulated exchange is like.
 *
 * @param host the address to listen at
 * @param port 0 for any that is free
 * @param seed of all that happens by chance
 * @param apiKey that of the one account
 * @param secret stays the caller's; the exchange keeps what it makes of it until it is closed
 * @param clockMillis the exchange's clock, in milliseconds since 1970
 * @param trading the rules of trading
 * @param messagesPerSecond pushes of the spot market in all, shared by what is subscribed to,
 *     instead of the profile's; 0 leaves it to the profile
 * @param replay a recording, or a folder of them, that is pushed instead of a generated market
 * @param faultSchedule faults that come by themselves, from the start on
 * @param tls by what it is known, if it speaks TLS
 * @param preparedUpdates how many updates of each book are made before, to be sent over and over
 *     instead of a generated market; 0 for that
 */
public record ExchangeOptions(
    String host,
    int port,
    long seed,
    MarketProfile profile,
    String apiKey,
    Secret secret,
    LongSupplier clockMillis,
    Trading trading,
    int messagesPerSecond,
    Optional<Path> replay,
    FaultSchedule faultSchedule,
    Optional<Tls> tls,
    int preparedUpdates) {

  /** More than any generator reaches: beyond it the exchange would only fall behind. */
  public static final int MESSAGES_PER_SECOND_MAX = 10_000_000;

  /** Of each pair: so many that processors do not learn them by heart. */
  private static final int PREPARED_UPDATES = 2_048;

  private static final int PORT_MAX = 65_535;
  private static final BigDecimal MUCH = BigDecimal.valueOf(1_000_000_000);

  /**
   * The rules of trading.
   *
   * @param refusesRepeatedIds whether a client order id may be used once only; if not, whoever
   *     sends an order twice has two
   * @param holdings what the account has at the start
   */
  public record Trading(
      FillRule fillRule, boolean refusesRepeatedIds, Map<String, BigDecimal> holdings) {
    public Trading {
      holdings = Map.copyOf(holdings);
    }
  }

  /**
   * Files in PEM form.
   *
   * @param certificate the exchange's own first, then those that vouch for it
   * @param key without a password
   */
  public record Tls(Path certificate, Path key) {}

  public ExchangeOptions {
    if (port < 0 || port > PORT_MAX) {
      throw new IllegalArgumentException("port must be from 0 to 65535, got " + port);
    }
    if (messagesPerSecond < 0 || messagesPerSecond > MESSAGES_PER_SECOND_MAX) {
      throw new IllegalArgumentException(
          "messages per second must be from 0 to %d, got %d"
              .formatted(MESSAGES_PER_SECOND_MAX, messagesPerSecond));
    }
    if (apiKey.isEmpty()) {
      throw new IllegalArgumentException("API key must not be empty");
    }
  }

  /** With the standard rules of trading, nothing to replay and no faults. */
  public ExchangeOptions(
      String host,
      int port,
      long seed,
      MarketProfile profile,
      String apiKey,
      Secret secret,
      LongSupplier clockMillis) {
    this(
        host,
        port,
        seed,
        profile,
        apiKey,
        secret,
        clockMillis,
        new Trading(FillRule.WHOLE, false, muchOfEverything()),
        0,
        Optional.empty(),
        FaultSchedule.none(),
        Optional.empty(),
        0);
  }

  /** A calm market on loopback by the system's clock, and an account that can afford anything. */
  public static ExchangeOptions standard() {
    return new ExchangeOptions(
        "127.0.0.1",
        0,
        1,
        MarketProfile.CALM,
        "mx0simulated",
        new Secret("simulated-secret".getBytes(StandardCharsets.US_ASCII)),
        System::currentTimeMillis);
  }

  private static Map<String, BigDecimal> muchOfEverything() {
    Map<String, BigDecimal> holdings = new TreeMap<>();
    SpotMarket.symbols().forEach(symbol -> holdings.put(Assets.baseOf(symbol), MUCH));
    holdings.put(Assets.QUOTE, MUCH);
    return holdings;
  }

  public ExchangeOptions withHost(String host) {
    return edited(draft -> draft.host = host);
  }

  public ExchangeOptions withPort(int port) {
    return edited(draft -> draft.port = port);
  }

  public ExchangeOptions withSeed(long seed) {
    return edited(draft -> draft.seed = seed);
  }

  public ExchangeOptions withProfile(MarketProfile profile) {
    return edited(draft -> draft.profile = profile);
  }

  public ExchangeOptions withKeys(String apiKey, Secret secret) {
    return edited(
        draft -> {
          draft.apiKey = apiKey;
          draft.secret = secret;
        });
  }

  public ExchangeOptions withClockMillis(LongSupplier clockMillis) {
    return edited(draft -> draft.clockMillis = clockMillis);
  }

  public ExchangeOptions withFillRule(FillRule fillRule) {
    return edited(
        draft ->
            draft.trading = new Trading(fillRule, trading.refusesRepeatedIds, trading.holdings));
  }

  public ExchangeOptions withRepeatedIdsRefused() {
    return edited(draft -> draft.trading = new Trading(trading.fillRule, true, trading.holdings));
  }

  public ExchangeOptions withHoldings(Map<String, BigDecimal> holdings) {
    return edited(
        draft ->
            draft.trading = new Trading(trading.fillRule, trading.refusesRepeatedIds, holdings));
  }

  public ExchangeOptions withMessagesPerSecond(int messagesPerSecond) {
    return edited(draft -> draft.messagesPerSecond = messagesPerSecond);
  }

  public ExchangeOptions withReplay(Path recordings) {
    return edited(draft -> draft.replay = Optional.of(recordings));
  }

  public ExchangeOptions withFaultSchedule(FaultSchedule faultSchedule) {
    return edited(draft -> draft.faultSchedule = faultSchedule);
  }

  public ExchangeOptions withTls(Path certificate, Path key) {
    return edited(draft -> draft.tls = Optional.of(new Tls(certificate, key)));
  }

  /** With updates of books alone, as many made before as a load test needs. */
  public ExchangeOptions withPreparedUpdates() {
    return withPreparedUpdates(PREPARED_UPDATES);
  }

  public ExchangeOptions withPreparedUpdates(int count) {
    return edited(draft -> draft.preparedUpdates = count);
  }

  private ExchangeOptions edited(Consumer<ExchangeDraft> edit) {
    ExchangeDraft draft = new ExchangeDraft(this);
    edit.accept(draft);
    return draft.done();
  }

  FillRule fillRule() {
    return trading.fillRule;
  }

  boolean refusesRepeatedIds() {
    return trading.refusesRepeatedIds;
  }

  /** The rhythm of all pushes together; empty if each channel has its own. */
  Optional<Rhythm> sharedRhythm() {
    return messagesPerSecond > 0
        ? Optional.of(Rhythm.perSecond(messagesPerSecond))
        : profile.shared();
  }

  /** Without key and secret. */
  @Override
  public String toString() {
    return "ExchangeOptions[" + host + ":" + port + ", " + profile + ", seed " + seed + "]";
  }
}
