package com.nexus.social.sandbox.publishing;

import static com.nexus.social.sandbox.world.ContainerKind.CAROUSEL;
import static com.nexus.social.sandbox.world.ContainerKind.CAROUSEL_IMAGE;
import static com.nexus.social.sandbox.world.ContainerKind.CAROUSEL_VIDEO;
import static com.nexus.social.sandbox.world.ContainerKind.IMAGE;
import static com.nexus.social.sandbox.world.ContainerKind.REEL;
import static com.nexus.social.sandbox.world.ContainerKind.STORY_IMAGE;
import static com.nexus.social.sandbox.world.ContainerKind.STORY_VIDEO;

import com.nexus.social.sandbox.world.ContainerKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * The parameters of {@code POST /{ig}/media}, what each may be given for and what it may be.
 * Source:
 * developers.facebook.com/documentation/instagram-platform/instagram-graph-api/reference/ig-user/media.
 */
@SuppressWarnings("ImmutableEnumChecker") // The checks hold no state, and the sets are copies.
enum MediaOption {
  IMAGE_URL(OptionCheck.NONE, IMAGE, STORY_IMAGE, CAROUSEL_IMAGE),
  VIDEO_URL(OptionCheck.NONE, REEL, STORY_VIDEO, CAROUSEL_VIDEO),
  UPLOAD_TYPE(OptionCheck.oneOf("resumable"), REEL, STORY_VIDEO, CAROUSEL_VIDEO),
  CHILDREN(OptionCheck.NONE, CAROUSEL),
  /** A story shows none, but may be given one. */
  CAPTION(Captions::check, IMAGE, REEL, STORY_IMAGE, STORY_VIDEO, CAROUSEL),
  ALT_TEXT(OptionCheck.atMost(1_000), IMAGE, CAROUSEL_IMAGE),
  USER_TAGS(Tags::checkUsers, IMAGE, REEL, STORY_IMAGE, STORY_VIDEO, CAROUSEL_IMAGE),
  COLLABORATORS(Tags::checkCollaborators, IMAGE, REEL, CAROUSEL),
  LOCATION_ID(OptionCheck::location, IMAGE, REEL, CAROUSEL),
  PRODUCT_TAGS(Tags::checkProducts, IMAGE, REEL, CAROUSEL_IMAGE, CAROUSEL_VIDEO, CAROUSEL),
  COVER_URL(OptionCheck.NONE, REEL),
  THUMB_OFFSET(OptionCheck::thumbOffset, REEL, CAROUSEL_VIDEO),
  SHARE_TO_FEED(OptionCheck::flag, REEL, CAROUSEL),
  AUDIO_NAME(OptionCheck.NONE, REEL),
  AUDIO_CONFIGURATION(OptionCheck::object, REEL),
  TRIAL_PARAMS(OptionCheck::trial, REEL),
  IS_AI_GENERATED(OptionCheck::flag, IMAGE, REEL, STORY_IMAGE, STORY_VIDEO, CAROUSEL),
  IS_PAID_PARTNERSHIP(OptionCheck::flag, IMAGE, REEL, CAROUSEL),
  BRANDED_CONTENT_SPONSOR_IDS(OptionCheck::sponsors, IMAGE, REEL, CAROUSEL);

  private static final Set<MediaOption> FACEBOOK_ONLY =
      Set.of(UPLOAD_TYPE, PRODUCT_TAGS, IS_PAID_PARTNERSHIP, BRANDED_CONTENT_SPONSOR_IDS);
  private static final Set<MediaOption> MEDIA = Set.of(IMAGE_URL, VIDEO_URL, UPLOAD_TYPE, CHILDREN);

  private final OptionCheck check;
  private final Set<ContainerKind> kinds;

  MediaOption(OptionCheck check, ContainerKind... kinds) {
    this.check = check;
    this.kinds = Set.copyOf(Arrays.asList(kinds));
  }

  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it says what is shown, and not how. */
  boolean isMedia() {
    return MEDIA.contains(this);
  }

  /** Refuses a value that may not be given, or not be this. */
  void check(ContainerKind kind, boolean facebook, String value) {
    boolean known = facebook || !FACEBOOK_ONLY.contains(this);
    if (!known || !kinds.contains(kind)) throw PublishingErrors.notAllowed(parameter());
    check.check(parameter(), kind, value);
  }
}
