package io.mexcbench.engine;

import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;
import java.net.URI;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Where a connection goes to, and whether it is encrypted. */
final class Endpoint {
  private final String host;
  private final int port;
  private final String path;
  private final Optional<SslContext> tls;
  private final Problems problems;

  private Endpoint(
      String host, int port, String path, Optional<SslContext> tls, Problems problems) {
    this.host = host;
    this.port = port;
    this.path = path;
    this.tls = tls;
    this.problems = problems;
  }

  /**
   * That of an address.
   *
   * @param problems told why connections to it do not come about
   * @throws EngineException if there is no TLS here and the address needs it
   */
  static Endpoint of(URI uri, Trust trust, Problems problems) throws EngineException {
    boolean isEncrypted = uri.getScheme().equals("wss") || uri.getScheme().equals("https");
    int standardPort = isEncrypted ? 443 : 80;
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    try {
      return new Endpoint(
          uri.getHost(),
          uri.getPort() < 0 ? standardPort : uri.getPort(),
          path,
          isEncrypted ? Optional.of(trust.forNetty()) : Optional.empty(),
          problems);
    } catch (SSLException e) {
      throw new EngineException(
          uri + ": this JDK cannot set up TLS (" + e.getMessage() + "); use another", e);
    }
  }

  /** Puts encryption at the start of a pipeline, if there is to be any; it checks the host name. */
  void secure(ChannelPipeline pipeline) {
    if (tls.isPresent()) {
      SslHandler handler = tls.get().newHandler(pipeline.channel().alloc(), host, port);
      pipeline.addFirst(handler);
      var unused =
          handler
              .handshakeFuture()
              .addListener(
                  done -> {
                    if (!done.isSuccess()) {
                      problems.onInsecure(hostAndPort(), done.cause());
                    }
                  });
    }
  }

  /** Done once what is sent on an open connection can be read by the other side alone. */
  Future<Channel> secured(Channel open) {
    SslHandler handler = open.pipeline().get(SslHandler.class);
    return handler == null ? open.eventLoop().newSucceededFuture(open) : handler.handshakeFuture();
  }

  void onUnreachable(Throwable cause) {
    problems.onUnreachable(hostAndPort(), cause);
  }

  String host() {
    return host;
  }

  int port() {
    return port;
  }

  /** As it stands in a request. */
  String hostAndPort() {
    return host + ":" + port;
  }

  String path() {
    return path;
  }
}
