package com.nexus.social.sandbox.publishing;

import com.nexus.social.sandbox.media.MediaIntake;
import com.nexus.social.sandbox.wire.Params;
import com.nexus.social.sandbox.wire.RequestErrors;
import com.nexus.social.sandbox.world.ContainerKind;
import com.nexus.social.sandbox.world.Draft;
import org.jspecify.annotations.Nullable;

/** Understands what is to be posted: checks the parameters and fetches the media. */
final class Drafts {
  private static final int MAX_ALT_TEXT = 1_000;

  private final MediaIntake intake;

  Drafts(MediaIntake intake) {
    this.intake = intake;
  }

  Draft of(Params params) {
    String mediaType = params.text("media_type", "IMAGE");
    return switch (mediaType) {
      case "IMAGE" -> image(params);
      case "STORIES" -> story(params);
      default -> throw PublishingErrors.unknownMediaType(mediaType);
    };
  }

  private Draft image(Params params) {
    String url = required(params, "image_url");
    String caption = params.text("caption");
    Captions.check(caption);
    String altText = params.text("alt_text");
    checkAltText(altText);
    return new Draft(ContainerKind.IMAGE, caption, altText, intake.feedImage(url));
  }

  /** A story shows no caption, so none is kept. */
  private Draft story(Params params) {
    if (params.text("alt_text") != null) throw PublishingErrors.notAllowed("alt_text");
    String url = required(params, "image_url");
    return new Draft(ContainerKind.STORY_IMAGE, null, null, intake.storyImage(url));
  }

  private static void checkAltText(@Nullable String altText) {
    if (altText != null && altText.length() > MAX_ALT_TEXT) {
      throw RequestErrors.invalidParameter(
          "Param alt_text must be no longer than " + MAX_ALT_TEXT + " characters");
    }
  }

  private static String required(Params params, String name) {
    String value = params.text(name);
    if (value == null) throw PublishingErrors.missing(name);
    return value;
  }
}
