package io.mexcbench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.oracle.PrivateAccount;
import io.mexcbench.oracle.PrivateDeals;
import io.mexcbench.oracle.PrivateOrders;
import io.mexcbench.oracle.Wrapper;
import org.junit.jupiter.api.Test;

/** The private bodies against those that protobuf-java makes of the documentation's examples. */
class SpotPrivateBodiesTest {
  private static final long MILLIS = 1_736_417_034_281L;
  private static final String ORDER_ID = "C02__505979017439002624115";

  @Test
  void orderIsWhatProtobufWritesForIt() {
    SpotBody.PrivateOrder body =
        new SpotBody.PrivateOrder(
            ORDER_ID,
            "mine-1",
            "3.5121",
            "2",
            "7.0242",
            "3.6962",
            5,
            2,
            true,
            "3.5121",
            "1",
            "1",
            "1",
            "3.6962",
            3,
            MILLIS - 22);
    PrivateOrders expected =
        PrivateOrders.newBuilder()
            .setId(ORDER_ID)
            .setClientId("mine-1")
            .setPrice("3.5121")
            .setQuantity("2")
            .setAmount("7.0242")
            .setAvgPrice("3.6962")
            .setOrderType(5)
            .setTradeType(2)
            .setIsMaker(true)
            .setRemainAmount("3.5121")
            .setRemainQuantity("1")
            .setLastDealQuantity("1")
            .setCumulativeQuantity("1")
            .setCumulativeAmount("3.6962")
            .setStatus(3)
            .setCreateTime(MILLIS - 22)
            .build();
    String channel = "spot@private.orders.v3.api.pb";
    assertThat(new SpotEncoder().encode(SpotEnvelope.of(channel, "MXUSDT", MILLIS), body))
        .isEqualTo(
            Wrapper.newBuilder()
                .setChannel(channel)
                .setSymbol("MXUSDT")
                .setSendTime(MILLIS)
                .setPrivateOrders(expected)
                .build()
                .toByteArray());
  }

  @Test
  void dealIsWhatProtobufWritesForIt() {
    SpotBody.PrivateDeal body =
        new SpotBody.PrivateDeal(
            "3.6962",
            "1",
            "3.6962",
            2,
            true,
            true,
            "505979017439002624X1",
            "mine-1",
            ORDER_ID,
            "0.0003998377369698171",
            "MX",
            MILLIS - 1);
    PrivateDeals expected =
        PrivateDeals.newBuilder()
            .setPrice("3.6962")
            .setQuantity("1")
            .setAmount("3.6962")
            .setTradeType(2)
            .setIsMaker(true)
            .setIsSelfTrade(true)
            .setTradeId("505979017439002624X1")
            .setClientOrderId("mine-1")
            .setOrderId(ORDER_ID)
            .setFeeAmount("0.0003998377369698171")
            .setFeeCurrency("MX")
            .setTime(MILLIS - 1)
            .build();
    String channel = "spot@private.deals.v3.api.pb";
    assertThat(new SpotEncoder().encode(SpotEnvelope.of(channel, "MXUSDT", MILLIS), body))
        .isEqualTo(
            Wrapper.newBuilder()
                .setChannel(channel)
                .setSymbol("MXUSDT")
                .setSendTime(MILLIS)
                .setPrivateDeals(expected)
                .build()
                .toByteArray());
  }

  @Test
  void accountIsWhatProtobufWritesForIt() {
    SpotBody.PrivateAccount body =
        new SpotBody.PrivateAccount(
            "USDT",
            "128f589271cb4951b03e71e6323eb7be",
            "21.94210356004384",
            "10",
            "3",
            "2",
            "CONTRACT_TRANSFER",
            MILLIS - 5);
    PrivateAccount expected =
        PrivateAccount.newBuilder()
            .setVcoinName("USDT")
            .setCoinId("128f589271cb4951b03e71e6323eb7be")
            .setBalanceAmount("21.94210356004384")
            .setBalanceAmountChange("10")
            .setFrozenAmount("3")
            .setFrozenAmountChange("2")
            .setType("CONTRACT_TRANSFER")
            .setTime(MILLIS - 5)
            .build();
    String channel = "spot@private.account.v3.api.pb";
    SpotEnvelope envelope = new SpotEnvelope(channel, "", "", MILLIS - 2, MILLIS);
    assertThat(new SpotEncoder().encode(envelope, body))
        .isEqualTo(
            Wrapper.newBuilder()
                .setChannel(channel)
                .setCreateTime(MILLIS - 2)
                .setSendTime(MILLIS)
                .setPrivateAccount(expected)
                .build()
                .toByteArray());
  }
}
