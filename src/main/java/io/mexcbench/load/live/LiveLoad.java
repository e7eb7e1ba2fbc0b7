package io.mexcbench.load.live;

import io.mexcbench.load.search.Block;
import io.mexcbench.load.search.Load;
import io.mexcbench.load.search.LoadException;
import java.util.function.Consumer;

/** The trading system as something that a breaking point is looked for of. */
public final class LiveLoad implements Load {
  private final LiveRig rig;
  private final Consumer<LiveSecond> watcher;

  /**
   * @param watcher is told of every stretch
   */
  public LiveLoad(LiveRig rig, Consumer<LiveSecond> watcher) {
    this.rig = rig;
    this.watcher = watcher;
  }

  @Override
  public void begin(double perSecond) throws LoadException {
    rig.offer((int) Math.round(perSecond));
    rig.look();
  }

  @Override
  public Block pass(long nanos) throws InterruptedException, LoadException {
    LiveSecond second = rig.pass(nanos);
    watcher.accept(second);
    return second.block();
  }

  @Override
  public void drain() throws InterruptedException, LoadException {
    rig.drain();
  }
}
