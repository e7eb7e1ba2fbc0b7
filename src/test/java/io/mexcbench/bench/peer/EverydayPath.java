package io.mexcbench.bench.peer;

import com.google.protobuf.CodedInputStream;
import io.mexcbench.bench.CanarySecret;
import io.mexcbench.bench.pipeline.FrameToOrderBenchmark;
import io.mexcbench.bench.pipeline.PathRound;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.websocket.FrameDecoder;
import io.mexcbench.hotpath.websocket.Role;
import io.mexcbench.oracle.Wrapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The path from frame to order as a Java team writes it with what is at hand: protobuf-java's
 * generated classes, tree maps, a {@code StringBuilder} and a {@code Mac} that is used again. The
 * frame's header is read by our decoder.
 */
final class EverydayPath {
  private static final int PAYLOAD_LENGTH_MAX = 1 << 20;
  private static final int PERIOD = 8;

  private final PathRound round = PathRound.standard();
  private final Symbol symbol = round.symbol();
  private final FrameDecoder frames = new FrameDecoder(Role.CLIENT, PAYLOAD_LENGTH_MAX);
  private final TreeBook book = new TreeBook();
  private final ProtobufDepth depth = new ProtobufDepth(symbol);
  private final Mac mac;
  private double imbalance;
  private int ticks;
  private long orders;

  EverydayPath() throws GeneralSecurityException {
    mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(CanarySecret.bytes(), "HmacSHA256"));
  }

  /** The request that the frame of this place in the round causes; empty if it causes none. */
  byte[] onFrame(int index, long nowMillis) throws IOException {
    if (index == 0) {
      book.clear();
      book.apply(round.snapshot());
    }
    byte[] frame = round.frames()[index];
    frames.decode(frame, 0, frame.length);
    CodedInputStream in =
        CodedInputStream.newInstance(frame, frames.payloadOffset(), frames.payloadLength());
    depth.apply(Wrapper.parseFrom(in).getPublicAggreDepths(), book);
    Map.Entry<Long, Long> bid = book.bestBid();
    Map.Entry<Long, Long> ask = book.bestAsk();
    update(bid.getValue(), ask.getValue());
    if (ticks < PERIOD) {
      return new byte[0];
    }
    boolean isBuying = imbalance >= 0;
    return request(isBuying ? "BUY" : "SELL", isBuying ? ask.getKey() : bid.getKey(), nowMillis);
  }

  private void update(double bidQuantity, double askQuantity) {
    double now = (bidQuantity - askQuantity) / (bidQuantity + askQuantity);
    if (ticks < PERIOD) {
      imbalance += (now - imbalance) / ++ticks;
    } else {
      imbalance += 2.0 / (PERIOD + 1) * (now - imbalance);
    }
  }

  private byte[] request(String side, long price, long nowMillis) {
    StringBuilder query = new StringBuilder(512);
    query.append("symbol=").append(symbol.name()).append("&side=").append(side);
    query.append("&type=LIMIT&quantity=");
    query.append(decimal(FrameToOrderBenchmark.QUANTITY, symbol.quantityScale()));
    query.append("&price=").append(decimal(price, symbol.priceScale()));
    query.append("&newClientOrderId=b-").append(Long.toString(++orders, 36));
    query.append("&recvWindow=5000&timestamp=").append(nowMillis);
    byte[] hash = mac.doFinal(query.toString().getBytes(StandardCharsets.US_ASCII));
    String signature = HexFormat.of().formatHex(hash);
    query.insert(0, "POST /api/v3/order?").append("&signature=").append(signature);
    query.append(" HTTP/1.1\r\nHost: api.mexc.com\r\nX-MEXC-APIKEY: key\r\n");
    query.append("Content-Type: application/json\r\nContent-Length: 0\r\n\r\n");
    return query.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static String decimal(long value, int scale) {
    return BigDecimal.valueOf(value, scale).stripTrailingZeros().toPlainString();
  }
}
