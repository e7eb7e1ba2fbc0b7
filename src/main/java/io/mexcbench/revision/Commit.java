package io.mexcbench.revision;

/**
 * Something that can be built.
 *
 * @param id the full name of a commit
 * @param tree the full name of its files, which are the same where nothing was changed
 * @param title as a user would name it
 * @param isDirty whether it holds uncommitted changes, which no branch knows
 */
public record Commit(String id, String tree, String title, boolean isDirty) {
  private static final int SHORT_NAME = 7;

  static String shortName(String id) {
    return id.substring(0, Math.min(SHORT_NAME, id.length()));
  }

  public String shortName() {
    return shortName(id);
  }
}
