package io.mexcbench.explain;

import java.util.regex.Pattern;

/**
 * A method, whichever of its overloads.
 *
 * @param className in full; of a class that the JVM made at run time, what two runs have in common
 */
public record Method(String className, String name) implements Comparable<Method> {
  private static final String LAMBDA = "$$Lambda";
  private static final Pattern ADDRESS = Pattern.compile("[./+]0x[0-9a-f]+$");

  public Method {
    int lambda = className.indexOf(LAMBDA);
    className =
        lambda < 0
            ? ADDRESS.matcher(className).replaceFirst("")
            : className.substring(0, lambda + LAMBDA.length());
  }

  /** {@code OrderBook.apply}: without the package. */
  public String shortName() {
    return className.substring(className.lastIndexOf('.') + 1) + "." + name;
  }

  /** The class that a source file is named after. */
  public String outerClass() {
    int nested = className.indexOf('$');
    return nested < 0 ? className : className.substring(0, nested);
  }

  @Override
  public int compareTo(Method other) {
    int byClass = className.compareTo(other.className);
    return byClass != 0 ? byClass : name.compareTo(other.name);
  }
}
