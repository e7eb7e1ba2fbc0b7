/** How a system comes back after more was asked of it than it can do. */
package io.mexcbench.load.stress;
