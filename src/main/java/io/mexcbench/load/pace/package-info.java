/**
 * Open-loop load: when things are to be sent, sending them then, and saying how late that was. What
 * is sent late is sent at once and the schedule stays as it was, so that a system that stalls is
 * charged for everything that had to wait.
 */
package io.mexcbench.load.pace;
