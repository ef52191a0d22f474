package com.nexus.social.sandbox.publishing;

import com.nexus.social.sandbox.media.MediaIntake;
import com.nexus.social.sandbox.wire.ListParam;
import com.nexus.social.sandbox.wire.Params;
import com.nexus.social.sandbox.world.ContainerKind;
import com.nexus.social.sandbox.world.Content;
import com.nexus.social.sandbox.world.Draft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Understands what is to be posted: checks the parameters and fetches pictures. */
final class Submissions {
  private static final int FEWEST_ITEMS = 2;
  private static final int MOST_ITEMS = 10;

  private final MediaIntake intake;

  Submissions(MediaIntake intake) {
    this.intake = intake;
  }

  /**
   * Reads a submission.
   *
   * @param facebook whether it came by Facebook Login, which has more options
   */
  Submission of(Params params, boolean facebook) {
    ContainerKind kind = MediaKinds.of(params);
    Map<String, String> options = new LinkedHashMap<>();
    for (MediaOption option : MediaOption.values()) {
      String value = params.text(option.parameter());
      if (value == null) continue;
      option.check(kind, facebook, value);
      if (!option.isMedia()) options.put(option.parameter(), value);
    }
    String caption = options.remove(MediaOption.CAPTION.parameter());
    Draft draft = new Draft(kind, kind.isStory() ? null : caption, options);
    return new Submission(draft, source(kind, params));
  }

  private Source source(ContainerKind kind, Params params) {
    return switch (kind) {
      case IMAGE, STORY_IMAGE, CAROUSEL_IMAGE ->
          new Source.Here(intake.picture(kind, required(params, MediaOption.IMAGE_URL)));
      case REEL, STORY_VIDEO, CAROUSEL_VIDEO -> video(params);
      case CAROUSEL -> new Source.Here(new Content.Album(items(params)));
    };
  }

  private static Source video(Params params) {
    boolean upload = params.text(MediaOption.UPLOAD_TYPE.parameter()) != null;
    if (!upload) return new Source.Address(required(params, MediaOption.VIDEO_URL));
    String url = MediaOption.VIDEO_URL.parameter();
    if (params.text(url) != null) throw PublishingErrors.notAllowed(url);
    return new Source.Upload();
  }

  private static List<String> items(Params params) {
    String children = MediaOption.CHILDREN.parameter();
    List<String> items = ListParam.texts(children, required(params, MediaOption.CHILDREN));
    if (items.size() < FEWEST_ITEMS || items.size() > MOST_ITEMS) {
      throw PublishingErrors.wrongNumberOfItems(FEWEST_ITEMS, MOST_ITEMS);
    }
    if (items.stream().distinct().count() < items.size()) throw PublishingErrors.repeatedItem();
    return items;
  }

  private static String required(Params params, MediaOption option) {
    String value = params.text(option.parameter());
    if (value == null) throw PublishingErrors.missing(option.parameter());
    return value;
  }
}
