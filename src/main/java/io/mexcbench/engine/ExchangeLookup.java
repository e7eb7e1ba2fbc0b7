package io.mexcbench.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.hotpath.execution.QueryRequests;
import io.mexcbench.hotpath.execution.RequestSigner;
import io.mexcbench.hotpath.execution.Secret;
import io.mexcbench.hotpath.execution.SignedRequest;
import io.mexcbench.hotpath.execution.SpotAccount;
import io.mexcbench.hotpath.market.Symbol;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an exchange says of itself before an engine is started on it: the scales of its pairs, and
 * what the account holds. Each call blocks until it is answered.
 */
public final class ExchangeLookup {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final String INFO = "/api/v3/exchangeInfo";

  /** Of {@code status}, as MEXC writes it now and as it wrote it before. */
  private static final List<String> ONLINE = List.of("1", "ENABLED");

  private final ObjectMapper json = new ObjectMapper();
  private final URI rest;
  private final HttpClient http;
  private final Map<Symbol, String> assets = new HashMap<>();

  private ExchangeLookup(URI rest, HttpClient http) {
    this.rest = rest;
    this.http = http;
  }

  /**
   * At an exchange.
   *
   * @param trust as in {@link EngineOptions}
   */
  public static ExchangeLookup at(URI rest, Optional<Path> trust) throws EngineException {
    try {
      return new ExchangeLookup(
          rest,
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(TIMEOUT)
              .sslContext(Trust.of(trust).forJdk())
              .build());
    } catch (GeneralSecurityException e) {
      throw new EngineException(
          rest + ": this JDK cannot set up TLS (" + e.getMessage() + "); use another", e);
    }
  }

  /** Its pairs of these names, with its scales and with ids from 0. */
  public List<Symbol> symbols(List<String> names) throws EngineException, InterruptedException {
    Map<String, JsonNode> known = new HashMap<>();
    get(INFO, Optional.empty())
        .path("symbols")
        .forEach(pair -> known.put(pair.path("symbol").asText(), pair));
    List<Symbol> symbols = new ArrayList<>();
    for (String name : names) {
      JsonNode pair = known.get(name);
      if (pair == null) {
        throw new EngineException(rest + " has no pair \"" + name + "\"; name others");
      }
      Symbol symbol = symbol(symbols.size(), name, pair);
      assets.put(symbol, pair.path("baseAsset").asText());
      symbols.add(symbol);
    }
    return List.copyOf(symbols);
  }

  private Symbol symbol(int id, String name, JsonNode pair) throws EngineException {
    if (!ONLINE.contains(pair.path("status").asText())
        || !pair.path("isSpotTradingAllowed").asBoolean()) {
      throw new EngineException(name + " is not traded at " + rest + " at present; name others");
    }
    try {
      return new Symbol(
          id,
          name,
          pair.path("quotePrecision").asInt(-1),
          pair.path("baseAssetPrecision").asInt(-1));
    } catch (IllegalArgumentException e) {
      throw new EngineException(rest + " says of " + name + ": " + e.getMessage(), e);
    }
  }

  /**
   * What the account is free to sell, at the scales of the symbols, which are those that {@link
   * #symbols} gave.
   */
  public Map<Symbol, Long> held(List<Symbol> symbols, String apiKey, Secret secret)
      throws EngineException, InterruptedException {
    long serverMillis = get(Requests.SERVER_TIME, Optional.empty()).path("serverTime").asLong();
    Map<String, BigDecimal> free = new HashMap<>();
    RequestSigner signer = new RequestSigner(secret);
    try {
      SpotAccount account =
          new SpotAccount(
              Requests.hostOf(rest), apiKey, signer, symbols, SpotAccount.RECV_WINDOW_MILLIS);
      get(targetOf(new QueryRequests(account).account(serverMillis)), Optional.of(apiKey))
          .path("balances")
          .forEach(each -> free.put(each.path("asset").asText(), amount(each.path("free"))));
    } finally {
      signer.wipe();
    }
    Map<Symbol, Long> held = new HashMap<>();
    for (Symbol symbol : symbols) {
      BigDecimal amount = free.getOrDefault(assets.getOrDefault(symbol, ""), BigDecimal.ZERO);
      held.put(
          symbol,
          amount
              .movePointRight(symbol.quantityScale())
              .min(BigDecimal.valueOf(Long.MAX_VALUE))
              .longValue());
    }
    return held;
  }

  /** 0 where it is no number. */
  private static BigDecimal amount(JsonNode text) {
    try {
      return new BigDecimal(text.asText());
    } catch (NumberFormatException e) {
      return BigDecimal.ZERO;
    }
  }

  /** Path and query, as they stand in its first line. */
  private static String targetOf(SignedRequest request) {
    String text = new String(request.buffer(), 0, request.length(), StandardCharsets.US_ASCII);
    int from = text.indexOf(' ') + 1;
    return text.substring(from, text.indexOf(' ', from));
  }

  /** What went wrong is said without the query, which is signed. */
  private JsonNode get(String target, Optional<String> apiKey)
      throws EngineException, InterruptedException {
    String path = target.contains("?") ? target.substring(0, target.indexOf('?')) : target;
    HttpRequest.Builder request = HttpRequest.newBuilder(rest.resolve(target)).timeout(TIMEOUT);
    apiKey.ifPresent(key -> request.header("X-MEXC-APIKEY", key));
    try {
      HttpResponse<byte[]> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new EngineException(
            "%s%s answered with status %d%s; see whether address and keys are right"
                .formatted(rest, path, response.statusCode(), codeOf(response.body())));
      }
      return json.readTree(response.body());
    } catch (IOException e) {
      throw new EngineException(
          "%s%s cannot be asked (%s); see whether address and certificate are right"
              .formatted(rest, path, e),
          e);
    }
  }

  /** The exchange's own code of what is wrong, where it gives one. */
  private String codeOf(byte[] body) {
    try {
      JsonNode code = json.readTree(body).path("code");
      return code.isMissingNode() ? "" : " and code " + code.asText();
    } catch (IOException notJson) {
      return "";
    }
  }
}
