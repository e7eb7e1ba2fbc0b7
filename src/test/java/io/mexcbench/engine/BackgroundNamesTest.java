package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.Future;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BackgroundNamesTest {
  private final MultiThreadIoEventLoopGroup group =
      new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
  private final EventLoop loop = group.next();

  @AfterEach
  void stop() {
    group.shutdownGracefully(0, 0, TimeUnit.SECONDS).awaitUninterruptibly();
  }

  private Future<InetSocketAddress> resolve(BackgroundNames names, String host) {
    return names
        .getResolver(loop)
        .resolve(InetSocketAddress.createUnresolved(host, 443))
        .awaitUninterruptibly();
  }

  /** A server of names that does not answer holds up nobody but who asked. */
  @Test
  void loopGoesOnWhileANameIsLookedUp() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    AtomicReference<String> thread = new AtomicReference<>();
    try (BackgroundNames names =
        new BackgroundNames(
            name -> {
              thread.set(Thread.currentThread().getName());
              asked.countDown();
              awaitQuietly(answered);
              return InetAddress.getByAddress(name, new byte[] {127, 0, 0, 7});
            })) {
      Future<InetSocketAddress> found =
          names
              .getResolver(loop)
              .resolve(InetSocketAddress.createUnresolved("exchange.example", 443));
      asked.await();
      // Another task of the loop's own, and an address that needs no looking up.
      assertThat(loop.submit(() -> "alive").get()).isEqualTo("alive");
      assertThat(resolve(names, "127.0.0.1").getNow().getPort()).isEqualTo(443);
      assertThat(found.isDone()).isFalse();
      answered.countDown();
      assertThat(found.get().getAddress().getHostAddress()).isEqualTo("127.0.0.7");
      assertThat(thread.get()).isEqualTo(BackgroundNames.THREAD);
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void nameThatNobodyKnowsIsAFailure() {
    try (BackgroundNames names =
        new BackgroundNames(
            name -> {
              throw new UnknownHostException(name);
            })) {
      Future<InetSocketAddress> found = resolve(names, "nowhere.example");
      assertThat(found.isSuccess()).isFalse();
      assertThat(found.cause()).isInstanceOf(UnknownHostException.class);
    }
  }

  @Test
  void afterItsEndNothingIsLookedUp() {
    BackgroundNames names = new BackgroundNames(InetAddress::getByName);
    var resolver = names.getResolver(loop);
    names.close();
    assertThat(
            resolver
                .resolve(InetSocketAddress.createUnresolved("exchange.example", 443))
                .awaitUninterruptibly()
                .isSuccess())
        .isFalse();
  }
}
