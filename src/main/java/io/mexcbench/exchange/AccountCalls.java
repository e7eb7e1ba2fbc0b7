package io.mexcbench.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The calls about the account and its stream of events. */
final class AccountCalls {
  private static final String LISTEN_KEY = "listenKey";

  private final ExchangeTime time;
  private final Holdings holdings;
  private final ListenKeys keys;

  AccountCalls(ExchangeTime time, Holdings holdings, ListenKeys keys) {
    this.time = time;
    this.holdings = holdings;
    this.keys = keys;
  }

  String account(Parameters parameters) {
    ObjectNode account = Json.object();
    account.put("canTrade", true);
    account.put("canWithdraw", true);
    account.put("canDeposit", true);
    account.putNull("updateTime");
    account.put("accountType", "SPOT");
    ArrayNode balances = account.putArray("balances");
    holdings.all().forEach((asset, holding) -> balances.add(balance(asset, holding)));
    account.putArray("permissions").add("SPOT");
    return account.toString();
  }

  private static ObjectNode balance(String asset, Holdings.Holding holding) {
    ObjectNode balance = Json.object();
    balance.put("asset", asset);
    balance.put("free", Decimals.text(holding.free()));
    balance.put("locked", Decimals.text(holding.frozen()));
    return balance;
  }

  String createKey(Parameters parameters) throws Refused {
    return keyText(keys.create(time.nowMillis()).orElseThrow(AccountCalls::keyError));
  }

  String extendKey(Parameters parameters) throws Refused {
    String key = parameters.text(LISTEN_KEY);
    if (!keys.extend(key, time.nowMillis())) {
      throw keyError();
    }
    return keyText(key);
  }

  String closeKey(Parameters parameters) throws Refused {
    String key = parameters.text(LISTEN_KEY);
    if (!keys.close(key, time.nowMillis())) {
      throw keyError();
    }
    return keyText(key);
  }

  String listKeys(Parameters parameters) {
    ObjectNode list = Json.object();
    ArrayNode names = list.putArray(LISTEN_KEY);
    keys.list(time.nowMillis()).forEach(names::add);
    return list.toString();
  }

  private static String keyText(String key) {
    return "{\"listenKey\":\"" + key + "\"}";
  }

  static Refused keyError() {
    return Refused.withQuotedCode(730708, "listen key information error");
  }
}
