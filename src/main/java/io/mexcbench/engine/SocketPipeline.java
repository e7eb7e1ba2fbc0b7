package io.mexcbench.engine;

import io.netty.channel.ChannelInitializer;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;

/** What a WebSocket connection begins with: the upgrade from HTTP, encrypted if it is to be. */
final class SocketPipeline extends ChannelInitializer<SocketChannel> {
  private static final int RESPONSE_LENGTH_MAX = 1 << 16;

  private final Endpoint endpoint;
  private final UpgradeHandler upgrade;

  SocketPipeline(Endpoint endpoint, UpgradeHandler upgrade) {
    this.endpoint = endpoint;
    this.upgrade = upgrade;
  }

  @Override
  protected void initChannel(SocketChannel made) {
    made.pipeline()
        .addLast(UpgradeHandler.CODEC, new HttpClientCodec())
        .addLast(UpgradeHandler.AGGREGATOR, new HttpObjectAggregator(RESPONSE_LENGTH_MAX))
        .addLast(upgrade);
    endpoint.secure(made.pipeline());
  }
}
