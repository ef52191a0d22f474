package com.nexus.social.adapter.out.instagram;

import com.nexus.social.domain.publication.ContentRules;
import java.time.Duration;

/** The numbers of the platform, each with where it comes from. */
final class InstagramLimits {
  /**
   * Captions and alternative texts. Meta does not say in which unit it counts; UTF-16 units are
   * never fewer than code points or graphemes, so what passes here passes there.
   *
   * @see <a
   *     href="https://developers.facebook.com/documentation/instagram-platform/instagram-graph-api/reference/ig-user/media">IG
   *     User Media: caption, alt_text</a>
   */
  static final ContentRules CONTENT = new ContentRules(2_200, 1_000);

  /**
   * How many of the newest posts are read: Meta's own page size, and a quarter of the posts that an
   * account may publish through the API in a whole day.
   *
   * @see <a
   *     href="https://developers.facebook.com/documentation/instagram-platform/content-publishing">Content
   *     publishing: rate limit</a>
   */
  static final int NEWEST_MEDIA = 25;

  /**
   * How many elements of a list are read at a time while an account is connected: as many as Meta
   * gives. Fewer calls count less.
   *
   * @see <a href="https://developers.facebook.com/docs/graph-api/results">Paged results</a>
   */
  static final int PART = 100;

  /** A list with more parts is endless by an error of somebody's. Our choice. */
  static final int MOST_PARTS = 100;

  /**
   * How old a token of Instagram Login must be to be renewed.
   *
   * @see <a
   *     href="https://developers.facebook.com/documentation/instagram-platform/instagram-api-with-instagram-login/business-login">Business
   *     login: refresh a long-lived token</a>
   */
  static final Duration YOUNGEST_RENEWABLE = Duration.ofHours(24);

  /**
   * How long a token is taken to live when Meta does not say. Long enough to renew it, which Meta
   * allows after 24 hours and answers with the true lifetime; far too short for anybody to rely on
   * the 60 days that are usual.
   *
   * @see <a
   *     href="https://developers.facebook.com/documentation/instagram-platform/instagram-api-with-instagram-login/business-login">Business
   *     login: refresh a long-lived token</a>
   */
  static final Duration UNSTATED_TOKEN_LIFETIME = Duration.ofDays(2);

  /** A lifetime beyond this is an error of somebody's, not a lifetime. Our choice. */
  static final Duration LONGEST_TOKEN_LIFETIME = Duration.ofDays(3_650);

  /**
   * How long to wait at a limit over a rolling hour, or a rolling day, when Meta does not say. Our
   * choice: calls made while a limit is reached only prolong it.
   *
   * @see <a href="https://developers.facebook.com/docs/graph-api/overview/rate-limiting">Rate
   *     limits</a>
   */
  static final Duration HOURLY_LIMIT_WAIT = Duration.ofMinutes(15);

  static final Duration DAILY_LIMIT_WAIT = Duration.ofHours(1);

  /** No answer that we ask for comes near this. Our choice. */
  static final int LONGEST_ANSWER_BYTES = 1 << 20;

  private InstagramLimits() {}
}
