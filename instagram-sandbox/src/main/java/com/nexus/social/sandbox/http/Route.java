package com.nexus.social.sandbox.http;

import com.nexus.social.sandbox.calls.CallKind;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Leads a method and a path of a host to an endpoint.
 *
 * @param pattern segments of the path; one in braces stands for any
 * @param kind what such a call is for, which may depend on the object it names
 * @param parameter that a call must have to be led there; null for none
 */
public record Route(
    MetaHost host,
    String method,
    List<String> pattern,
    Function<Call, CallKind> kind,
    Endpoint endpoint,
    @Nullable String parameter) {
  public static Route of(
      MetaHost host, String method, String path, CallKind kind, Endpoint endpoint) {
    return of(host, method, path, _ -> kind, endpoint);
  }

  public static Route of(
      MetaHost host, String method, String path, Function<Call, CallKind> kind, Endpoint endpoint) {
    return new Route(host, method, segments(path), kind, endpoint, null);
  }

  /** A page of the sandbox itself: no call in the sense of the log. */
  public static Route page(String method, String path, Endpoint endpoint) {
    return of(MetaHost.SANDBOX, method, path, CallKind.UNKNOWN, endpoint);
  }

  /** Only for calls that have this parameter. */
  public Route having(String parameter) {
    return new Route(host, method, pattern, kind, endpoint, parameter);
  }

  private static List<String> segments(String path) {
    return Arrays.stream(path.split("/")).filter(segment -> !segment.isEmpty()).toList();
  }

  boolean leadsTo(Call call) {
    return host == call.host()
        && matches(call.target().path())
        && (parameter == null || call.params().get(parameter) != null);
  }

  private boolean matches(List<String> path) {
    if (path.size() != pattern.size()) return false;
    for (int i = 0; i < path.size(); i++) {
      boolean any = pattern.get(i).startsWith("{");
      if (!any && !pattern.get(i).equals(path.get(i))) return false;
    }
    return true;
  }
}
