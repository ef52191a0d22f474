package com.nexus.social.sandbox.http;

import com.nexus.social.sandbox.world.ContainerKind;
import com.nexus.social.sandbox.world.Content;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.MediaFile;
import com.nexus.social.sandbox.world.Post;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Addresses that the sandbox gives out; each of them works in a browser. */
public record Links(URI base) {
  public static final String MEDIA = "/sandbox/media/";
  public static final String FILES = "/sandbox/files/";

  /** What Instagram's own servers of pictures would serve. */
  public String file(MediaFile file) {
    return base.resolve(FILES + file.name()).toString();
  }

  /** The picture that stands for a video: its cover, or one for all; pictures have none. */
  public @Nullable String thumbnail(Content content) {
    if (!(content instanceof Content.Video video)) return null;
    return video.cover() == null
        ? base.resolve(MEDIA + "video-cover.jpg").toString()
        : file(video.cover());
  }

  public String picture(InstagramAccount account) {
    return base.resolve(MEDIA + account.profile().picture()).toString();
  }

  public String permalink(Post post, InstagramAccount account) {
    String host = "/" + MetaHost.INSTAGRAM.domain();
    String path =
        post.kind().isStory()
            ? "/stories/" + account.username() + "/" + post.key() + "/"
            : (post.kind() == ContainerKind.REEL ? "/reel/" : "/p/") + post.shortcode() + "/";
    return base.resolve(host + path).toString();
  }
}
