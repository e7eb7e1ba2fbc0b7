package io.mexcbench.hotpath.websocket;

import java.util.List;

/**
 * What to do about {@code Sec-WebSocket-Extensions} (RFC 6455, section 9.1) where no extension is
 * spoken: the client offers none, the server agrees to none. So there is no compression, and a
 * frame with a reserved bit breaks the protocol.
 *
 * <p>The HTTP upgrade belongs to a transport; it passes the values of that header in the order of
 * its lines, an empty list if it is absent.
 */
public final class ExtensionNegotiation {
  private ExtensionNegotiation() {}

  /**
   * Whether a client goes on after this response. It offered nothing, so a server that names any
   * extension has broken the rules, and so has one that sends the header without a name.
   */
  public static boolean clientMayProceed(List<String> responseValues) {
    return responseValues.isEmpty();
  }

  /**
   * Whether a server goes on after this request, without the header in its response. Whatever is
   * offered may be declined; only what is no list of extensions at all ends the handshake.
   */
  public static boolean serverMayProceed(List<String> requestValues) {
    // Several header lines are one list with commas between them (RFC 7230, section 3.2.2).
    return requestValues.isEmpty()
        || new ExtensionList(String.join(",", requestValues)).isWellFormed();
  }
}
