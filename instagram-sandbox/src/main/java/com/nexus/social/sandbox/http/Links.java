package com.nexus.social.sandbox.http;

import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.MediaFile;
import com.nexus.social.sandbox.world.Post;
import java.net.URI;

/** Addresses that the sandbox gives out; each of them works in a browser. */
public record Links(URI base) {
  public static final String MEDIA = "/sandbox/media/";
  public static final String FILES = "/sandbox/files/";

  /** What Instagram's own servers of pictures would serve. */
  public String file(MediaFile file) {
    return base.resolve(FILES + file.name()).toString();
  }

  public String picture(InstagramAccount account) {
    return base.resolve(MEDIA + account.profile().picture()).toString();
  }

  public String permalink(Post post, InstagramAccount account) {
    String host = "/" + MetaHost.INSTAGRAM.domain();
    String path =
        post.draft().kind().isStory()
            ? "/stories/" + account.username() + "/" + post.key() + "/"
            : "/p/" + post.shortcode() + "/";
    return base.resolve(host + path).toString();
  }
}
