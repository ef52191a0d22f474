package com.nexus.social.domain.publication;

import com.nexus.social.domain.failure.Violation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a platform takes, as far as it can be told without asking it.
 *
 * @param maxCaptionLength in UTF-16 units
 * @param maxAltTextLength in UTF-16 units
 */
public record ContentRules(int maxCaptionLength, int maxAltTextLength) {
  /** All the rules that the content breaks; empty when it may be sent. */
  public List<Violation> violations(Content content) {
    List<Violation> found = new ArrayList<>();
    switch (content) {
      case Content.ImagePost(Image image, String caption) -> {
        checkUrl("image_post.image.url", image.url(), found);
        checkText("image_post.image.alt_text", image.altText(), maxAltTextLength, found);
        checkText("image_post.caption", caption, maxCaptionLength, found);
      }
    }
    return found;
  }

  private static void checkText(String field, String text, int max, List<Violation> found) {
    if (text.indexOf(0) >= 0) {
      found.add(new Violation(field, "holds the character U+0000, which is none: leave it out"));
    }
    if (text.length() > max) {
      found.add(
          new Violation(
              field,
              "is %d UTF-16 units long, the platform takes at most %d"
                  .formatted(text.length(), max)));
    }
  }

  private static void checkUrl(String field, URI url, List<Violation> found) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      found.add(new Violation(field, "must begin with https:// or http://, not " + url));
    } else if (url.getHost() == null) {
      found.add(new Violation(field, "names no host: " + url));
    } else if (url.getUserInfo() != null) {
      found.add(new Violation(field, "must not hold a user name or password"));
    } else if (!StandardCharsets.US_ASCII.newEncoder().canEncode(url.toString())) {
      found.add(new Violation(field, "must be percent-encoded US-ASCII: " + url));
    }
  }
}
