package io.mexcbench.engine;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.util.NetUtil;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Looks names up beside the network's thread: the system's resolver blocks, for seconds where a
 * server of names does not answer. What is an address already is not looked up.
 */
final class BackgroundNames extends AddressResolverGroup<InetSocketAddress> {
  static final String THREAD = "engine-names";

  private static final long IDLE_SECONDS = 1;

  /** Looks a name up, and may take its time. */
  @FunctionalInterface
  interface Lookup {
    InetAddress find(String name) throws UnknownHostException;
  }

  private final Lookup lookup;
  private final ThreadPoolExecutor worker;

  BackgroundNames(Lookup lookup) {
    this.lookup = lookup;
    worker =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            BackgroundNames::thread);
    worker.allowCoreThreadTimeOut(true);
  }

  /** A lookup cannot be interrupted, so it must not keep the process alive. */
  private static Thread thread(Runnable work) {
    Thread made = new Thread(work, THREAD);
    made.setDaemon(true);
    return made;
  }

  @Override
  protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
    return new Names(executor).asAddressResolver();
  }

  private final class Names extends InetNameResolver {
    Names(EventExecutor executor) {
      super(executor);
    }

    @Override
    protected void doResolve(String name, Promise<InetAddress> found) {
      byte[] address = NetUtil.createByteArrayFromIpAddressString(name);
      if (address != null) {
        settle(found, any -> InetAddress.getByAddress(address), name);
        return;
      }
      try {
        worker.execute(() -> settle(found, lookup, name));
      } catch (RejectedExecutionException e) {
        found.tryFailure(e);
      }
    }

    @Override
    protected void doResolveAll(String name, Promise<List<InetAddress>> found) {
      var unused =
          resolve(name)
              .addListener(
                  done -> {
                    if (done.isSuccess()) {
                      found.trySuccess(List.of((InetAddress) done.getNow()));
                    } else {
                      found.tryFailure(done.cause());
                    }
                  });
    }
  }

  private static void settle(Promise<InetAddress> found, Lookup by, String name) {
    try {
      found.trySuccess(by.find(name));
    } catch (UnknownHostException e) {
      found.tryFailure(e);
    }
  }

  @Override
  public void close() {
    super.close();
    worker.shutdownNow();
  }
}
