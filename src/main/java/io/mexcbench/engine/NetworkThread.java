package io.mexcbench.engine;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.FastThreadLocalThread;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** The one thread of Netty's, {@code engine-net}, for all sockets and requests of an engine. */
final class NetworkThread {
  static final String THREAD = "engine-net";
  private static final long STOP_MILLIS = 1_000;
  private static final int CONNECT_MILLIS = 3_000;

  private final BackgroundNames names = new BackgroundNames(InetAddress::getByName);
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final MultiThreadIoEventLoopGroup group;
  private final EventLoop loop;
  private final Bootstrap bootstrap;

  NetworkThread() {
    group =
        new MultiThreadIoEventLoopGroup(1, (ThreadFactory) this::thread, NioIoHandler.newFactory());
    loop = group.next();
    bootstrap =
        new Bootstrap()
            .group(loop)
            .channel(NioSocketChannel.class)
            .resolver(names)
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
            .option(ChannelOption.TCP_NODELAY, true);
  }

  /** Netty asks for one thread, once. */
  private Thread thread(Runnable task) {
    Thread made = new FastThreadLocalThread(task, THREAD);
    threads.add(made);
    return made;
  }

  EventLoop loop() {
    return loop;
  }

  /** What connections are made with; whoever wants one that differs clones it. */
  Bootstrap bootstrap() {
    return bootstrap;
  }

  /** Ends it, after what it was told to do before; to be called once. */
  void stop() throws InterruptedException {
    names.close();
    group.shutdownGracefully(0, 2, TimeUnit.SECONDS).await(3, TimeUnit.SECONDS);
    for (Thread thread : threads) {
      thread.join(STOP_MILLIS);
    }
  }
}
