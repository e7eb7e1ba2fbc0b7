package io.mexcbench.revision;

/**
 * Something that can be built.
 *
 * @param id the full name of a commit
 * @param tree the full name of its files, which are the same where nothing was changed
 * @param title as a user would name it
 * @param revision the full name of the commit that a user knows: the last one before the changes
 *     where these are uncommitted
 */
public record Commit(String id, String tree, String title, String revision) {
  private static final int SHORT_NAME = 7;

  Commit(String id, String tree, String title) {
    this(id, tree, title, id);
  }

  static String shortName(String id) {
    return id.substring(0, Math.min(SHORT_NAME, id.length()));
  }

  /** Whether it holds uncommitted changes, which no branch knows. */
  public boolean isDirty() {
    return !revision.equals(id);
  }

  public String shortName() {
    return shortName(id);
  }
}
