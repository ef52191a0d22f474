package com.nexus.social.sandbox.publishing;

import com.nexus.social.sandbox.calls.CallKind;
import com.nexus.social.sandbox.http.Call;
import com.nexus.social.sandbox.http.MetaHost;
import com.nexus.social.sandbox.http.Route;
import com.nexus.social.sandbox.login.FacebookSession;
import com.nexus.social.sandbox.login.Permission;
import com.nexus.social.sandbox.login.Sessions;
import com.nexus.social.sandbox.media.MediaIntake;
import com.nexus.social.sandbox.media.Uploads;
import com.nexus.social.sandbox.wire.GraphException;
import com.nexus.social.sandbox.wire.Reply;
import com.nexus.social.sandbox.world.Container;
import com.nexus.social.sandbox.world.ContainerState;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.World;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** rupload.facebook.com: the bytes of a video, in pieces, or the address where they are. */
final class UploadEndpoints {
  private static final String PATH = "ig-api-upload";

  private final World world;
  private final Sessions sessions;
  private final Uploads uploads;
  private final MediaIntake intake;
  private final Arrivals arrivals;
  private final Set<String> busy = ConcurrentHashMap.newKeySet();

  UploadEndpoints(
      World world, Sessions sessions, Uploads uploads, MediaIntake intake, Arrivals arrivals) {
    this.world = world;
    this.sessions = sessions;
    this.uploads = uploads;
    this.intake = intake;
    this.arrivals = arrivals;
  }

  /** Where to send the container's video. */
  static String uri(Call call, Container container) {
    String host = call.base().toString().replace(call.host().domain(), MetaHost.RUPLOAD.domain());
    return String.join("/", host, PATH, call.version().text(), container.id());
  }

  List<Route> routes() {
    return List.of(
        Route.of(
            MetaHost.RUPLOAD,
            "POST",
            "/" + PATH + "/{version}/{container}",
            CallKind.UPLOAD,
            this::upload));
  }

  private Reply upload(Call call) {
    Container container = world.find(Container.class, call.segment(2));
    if (container == null || !mayUpload(call, container)) return UploadReplies.unauthorized();
    if (!(container.state() instanceof ContainerState.Uploading)) return UploadReplies.failed();
    if (!busy.add(container.id())) return UploadReplies.busy();
    try {
      String fileUrl = call.payload().header("file_url");
      return fileUrl == null ? receive(call, container) : fetch(container, fileUrl);
    } finally {
      busy.remove(container.id());
    }
  }

  private boolean mayUpload(Call call, Container container) {
    try {
      FacebookSession session = sessions.facebook(call);
      InstagramAccount account = session.account(container.accountId());
      if (account == null) return false;
      session.require(account, Permission.BASIC, Permission.CONTENT_PUBLISH);
      return true;
    } catch (GraphException _) {
      return false;
    }
  }

  private Reply receive(Call call, Container container) {
    long offset = number(call, "offset");
    long size = number(call, "file_size");
    boolean possible = size > 0 && offset >= 0 && offset <= size;
    if (!possible || offset > uploads.received(container.id())) return UploadReplies.wrongOffset();
    announce(container, size);
    uploads.receive(container.id(), offset, call.payload().bytes(), size);
    if (uploads.received(container.id()) < size) return UploadReplies.partial();
    arrivals.sent(container);
    return UploadReplies.done();
  }

  private Reply fetch(Container container, String url) {
    try {
      intake.fetch(container, url);
    } catch (GraphException e) {
      return UploadReplies.notFetched(e.error());
    }
    arrivals.sent(container);
    return UploadReplies.done();
  }

  private void announce(Container container, long size) {
    world.change(
        changes -> {
          changes.put(container.with(new ContainerState.Uploading(size)));
          return container;
        });
  }

  private static long number(Call call, String header) {
    String value = call.payload().header(header);
    try {
      return value == null ? -1 : Long.parseLong(value.strip());
    } catch (NumberFormatException _) {
      return -1;
    }
  }
}
