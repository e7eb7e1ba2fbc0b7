package io.mexcbench.engine;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.net.URI;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Where a connection goes to, and whether it is encrypted. */
final class Endpoint {
  private final String host;
  private final int port;
  private final String path;
  private final Optional<SslContext> tls;

  private Endpoint(String host, int port, String path, Optional<SslContext> tls) {
    this.host = host;
    this.port = port;
    this.path = path;
    this.tls = tls;
  }

  /**
   * That of an address.
   *
   * @throws EngineException if there is no TLS here and the address needs it
   */
  static Endpoint of(URI uri) throws EngineException {
    boolean isEncrypted = uri.getScheme().equals("wss") || uri.getScheme().equals("https");
    int standardPort = isEncrypted ? 443 : 80;
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    try {
      return new Endpoint(
          uri.getHost(),
          uri.getPort() < 0 ? standardPort : uri.getPort(),
          path,
          isEncrypted ? Optional.of(SslContextBuilder.forClient().build()) : Optional.empty());
    } catch (SSLException e) {
      throw new EngineException(
          uri + ": this JDK cannot set up TLS (" + e.getMessage() + "); use another", e);
    }
  }

  /** Puts encryption at the start of a pipeline, if there is to be any; it checks the host name. */
  void secure(ChannelPipeline pipeline) {
    tls.ifPresent(
        context -> pipeline.addFirst(context.newHandler(pipeline.channel().alloc(), host, port)));
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
