package com.nexus.social.application.fake;

import com.nexus.social.application.port.out.PublicationRepository;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** How often a repository was called. */
public final class CountedCalls {
  private final AtomicInteger count = new AtomicInteger();

  public int count() {
    return count.get();
  }

  /** The repository, whose calls are counted from now on. */
  public PublicationRepository around(PublicationRepository repository) {
    return (PublicationRepository)
        Proxy.newProxyInstance(
            CountedCalls.class.getClassLoader(),
            new Class<?>[] {PublicationRepository.class},
            (_, method, arguments) -> {
              count.incrementAndGet();
              try {
                return method.invoke(repository, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
