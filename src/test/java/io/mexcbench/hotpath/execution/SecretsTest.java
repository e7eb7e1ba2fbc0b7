package io.mexcbench.hotpath.execution;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.mexcbench.bench.CanarySecret;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SecretsTest {
  private static final String SECRET = new String(CanarySecret.bytes(), US_ASCII);
  private static final String API_KEY = "key-of-the-account";

  private final RequestSigner signer = new RequestSigner(CanarySecret.secret());
  private final OrderRequest request =
      new OrderRequest(
          "localhost", "/api/v3/order", API_KEY, new OrderEncoder(Orders.SYMBOLS, 5_000), signer);

  @Test
  void aSignerDoesNotPrintItsKey() {
    assertThat(signer).hasToString("RequestSigner[key hidden]");
  }

  @Test
  void aRequestDoesNotPrintItsKeysBeforeOrAfterItWasBuilt() {
    assertThat(request).hasToString("OrderRequest[key hidden]");
    request.build(Orders.limit(Orders.BITCOIN, 1, 1), new ClientOrderIds("s-", 0), 1);
    assertThat(request).hasToString("OrderRequest[key hidden]");
  }

  @Test
  void noExceptionNamesAKey() {
    byte[] small = new byte[8];
    Throwable thrown = catchThrowable(() -> signer.sign(small, 0, 8, small, 0));
    assertThat(thrown).isNotNull();
    assertThat(String.valueOf(thrown))
        .doesNotContain(SECRET, HexFormat.of().formatHex(SECRET.getBytes(US_ASCII)));
    Throwable refused =
        catchThrowable(
            () ->
                new OrderRequest(
                    "localhost", "/", API_KEY + " ", new OrderEncoder(Orders.SYMBOLS, 1), signer));
    assertThat(refused).isInstanceOf(IllegalArgumentException.class);
    assertThat(refused.getMessage()).doesNotContain(API_KEY);
  }
}
