package com.nexus.social.sandbox.publishing;

import com.nexus.social.sandbox.world.ContainerKind;
import java.util.regex.Pattern;

/** What a caption may be: 2200 characters, 30 hashtags, 20 mentions. */
final class Captions {
  private static final int MAX_LENGTH = 2_200;
  private static final int MAX_HASHTAGS = 30;
  private static final int MAX_MENTIONS = 20;
  private static final Pattern HASHTAG = Pattern.compile("#[\\p{L}\\p{M}\\p{N}_]+");
  private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}._])@[A-Za-z0-9._]+");

  private Captions() {}

  /** Meta does not say what a character is; the strictest reading counts UTF-16 units. */
  static void check(String parameter, ContainerKind kind, String caption) {
    if (caption.length() > MAX_LENGTH) {
      throw PublishingErrors.captionTooLong(caption.length(), MAX_LENGTH);
    }
    if (count(HASHTAG, caption) > MAX_HASHTAGS) throw TagErrors.tooMany(MAX_HASHTAGS);
    if (count(MENTION, caption) > MAX_MENTIONS) throw TagErrors.tooMany(MAX_MENTIONS);
  }

  private static long count(Pattern pattern, String text) {
    return pattern.matcher(text).results().count();
  }
}
