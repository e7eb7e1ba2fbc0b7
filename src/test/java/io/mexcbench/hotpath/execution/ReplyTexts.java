package io.mexcbench.hotpath.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;

/** Answers of the exchange for tests, whole and damaged. */
final class ReplyTexts {
  private static final ObjectMapper JACKSON = new ObjectMapper();
  private static final List<String> STATUSES =
      List.of("NEW", "FILLED", "PARTIALLY_FILLED", "CANCELED", "PARTIALLY_CANCELED", "EXPIRED");
  private static final String DAMAGE = " \"\\{}[]:,0-.eEtfn1x\n";

  private ReplyTexts() {}

  /** Any of the members that answers have, in any order, as a text, a number, or null. */
  static ObjectNode randomOrder(SplittableRandom random) {
    ObjectNode order = JACKSON.createObjectNode();
    List<Runnable> members = members(order, random);
    Collections.shuffle(members, new Random(random.nextLong()));
    members.subList(0, random.nextInt(members.size())).forEach(Runnable::run);
    if (random.nextInt(4) == 0) {
      order.put("code", 1 + random.nextInt(800_000));
      order.put("msg", "refused \\ \"so\"");
    } else {
      order.put("orderId", "C02__" + random.nextInt(1_000_000));
    }
    return order;
  }

  private static List<Runnable> members(ObjectNode order, SplittableRandom random) {
    return new ArrayList<>(
        List.of(
            () -> order.put("symbol", random.nextBoolean() ? "BTCUSDT" : "币USDT"),
            () -> order.put("orderId", random.nextLong() >>> 1),
            () -> order.put("orderListId", -1),
            () -> order.put("clientOrderId", HexFormat.of().toHexDigits(random.nextInt())),
            () -> order.put("origClientOrderId", "o-" + random.nextInt(1_000)),
            () -> order.put("newClientOrderId", "o-" + random.nextInt(1_000)),
            () -> order.put("price", decimal(random)),
            () -> order.put("origQty", decimal(random)),
            () -> order.put("executedQty", decimal(random)),
            () -> order.put("cummulativeQuoteQty", decimal(random)),
            () -> order.put("origQuoteOrderQty", decimal(random)),
            () -> order.put("status", STATUSES.get(random.nextInt(STATUSES.size()))),
            () -> order.put("timeInForce", random.nextBoolean() ? "GTC" : null),
            () -> order.put("type", "LIMIT"),
            () -> order.put("side", random.nextBoolean() ? "BUY" : "SELL"),
            () -> order.put("stopPrice", random.nextBoolean() ? decimal(random) : null),
            () -> order.putNull("icebergQty"),
            () -> order.put("time", random.nextLong() >>> 20),
            () -> order.put("updateTime", String.valueOf(random.nextLong() >>> 20)),
            () -> order.put("isWorking", random.nextBoolean()),
            () -> order.putObject("extra").put("status", "NEW")));
  }

  private static String decimal(SplittableRandom random) {
    return random.nextInt(100_000) + "." + random.nextInt(100);
  }

  /** One to three bytes exchanged for such as mean something in JSON, or the end cut off. */
  static byte[] damaged(byte[] text, SplittableRandom random) {
    byte[] bytes = text.clone();
    for (int k = random.nextInt(3); k >= 0; k--) {
      bytes[random.nextInt(bytes.length)] = (byte) DAMAGE.charAt(random.nextInt(DAMAGE.length()));
    }
    return random.nextInt(8) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
  }

  static boolean isJson(byte[] bytes) {
    try {
      JsonNode tree = JACKSON.readerFor(JsonNode.class).readTree(bytes);
      return tree.isContainerNode();
    } catch (IOException e) {
      return false;
    }
  }
}
