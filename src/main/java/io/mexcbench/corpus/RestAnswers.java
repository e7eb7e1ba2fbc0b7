package io.mexcbench.corpus;

import io.mexcbench.hotpath.market.Symbol;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Answers to orders, good and bad. */
final class RestAnswers {
  private static final List<String> TYPES =
      List.of("LIMIT", "LIMIT", "LIMIT", "LIMIT_MAKER", "MARKET", "IMMEDIATE_OR_CANCEL");

  /** Refusals that say the same each time, with the codes of the exchange. */
  private record Refusal(int code, String message) {}

  private static final List<Refusal> REFUSALS =
      List.of(
          new Refusal(700002, "Signature for this request is not valid."),
          new Refusal(700003, "Timestamp for this request is outside of the recvWindow."),
          new Refusal(
              700004,
              "Mandatory parameter 'signature' was not sent, was empty/null, or malformed."),
          new Refusal(700007, "No permission to access the endpoint."),
          new Refusal(10072, "Api key info invalid"),
          new Refusal(10101, "Insufficient balance"),
          new Refusal(30004, "Insufficient position"),
          new Refusal(30005, "Oversold"),
          new Refusal(30014, "invalid symbol"),
          new Refusal(30016, "trading disabled"),
          new Refusal(30051, "api market order is disabled"),
          new Refusal(-2011, "Unknown order sent."),
          new Refusal(429, "Too Many Requests"),
          new Refusal(730708, "listen key information error"));

  private RestAnswers() {}

  static byte[][] acks(List<Instrument> instruments, Dice dice) {
    byte[][] answers = new byte[Corpus.SIZE][];
    long millis = Mix.FIRST_MILLIS;
    for (int i = 0; i < answers.length; i++) {
      millis += dice.between(1, 400);
      Instrument instrument = instruments.get(dice.below(instruments.size()));
      answers[i] = utf8(RestJson.orderAck(order(instrument, dice), orderId(dice), millis));
    }
    return answers;
  }

  private static RestJson.Order order(Instrument instrument, Dice dice) {
    Symbol symbol = instrument.symbol();
    long start = instrument.startTicks();
    return new RestJson.Order(
        symbol.name(),
        instrument.price(start + dice.between(-start / 100, start / 100)),
        instrument.quantity(instrument.drawQuantity(dice)),
        TYPES.get(dice.below(TYPES.size())),
        dice.percent(50) ? "BUY" : "SELL");
  }

  private static String orderId(Dice dice) {
    return dice.percent(50)
        ? HexId.of(dice)
        : "C02__" + dice.between(700_000_000_000_000_000L, 799_999_999_999_999_999L) + "056";
  }

  /**
   * Every text differs: each standing refusal in its four spellings, and then refusals with an
   * amount, and rows of a batch with the client's order id.
   */
  static byte[][] errors(Dice dice) {
    List<String> texts = new ArrayList<>(standingRefusals());
    for (int i = 1; texts.size() < Corpus.SIZE; i++) {
      texts.add(i % 2 == 0 ? tooSmall(i, dice) : batchRow(i, dice));
    }
    int[] order = IntStream.range(0, texts.size()).toArray();
    dice.shuffle(order);
    return IntStream.of(order).mapToObj(i -> utf8(texts.get(i))).toArray(byte[][]::new);
  }

  private static List<String> standingRefusals() {
    List<String> texts = new ArrayList<>();
    for (Refusal refusal : REFUSALS) {
      String number = Integer.toString(refusal.code);
      texts.add(RestJson.error(number, refusal.message));
      texts.add(RestJson.error(quoted(number), refusal.message));
      texts.add(RestJson.errorMessageFirst(number, refusal.message));
      texts.add(RestJson.errorMessageFirst(quoted(number), refusal.message));
    }
    return texts;
  }

  private static String tooSmall(int number, Dice dice) {
    String amount = DecimalText.trimmed(number * 5L, 2);
    String message = "The minimum transaction volume cannot be less than: " + amount + "USDT";
    return RestJson.error(code(30002, dice), message);
  }

  private static String batchRow(int number, Dice dice) {
    Refusal refusal = REFUSALS.get(dice.below(REFUSALS.size()));
    return RestJson.batchError("bench-" + number, refusal.message, code(refusal.code, dice));
  }

  private static String code(int code, Dice dice) {
    String number = Integer.toString(code);
    return dice.percent(30) ? quoted(number) : number;
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
