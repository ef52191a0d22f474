package com.nexus.social.sandbox.calls;

/** Something that was set up, until it is closed. Closing twice does no harm. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
  @Override
  void close();
}
