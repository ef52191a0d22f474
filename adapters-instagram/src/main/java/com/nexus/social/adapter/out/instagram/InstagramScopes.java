package com.nexus.social.adapter.out.instagram;

import java.util.List;
import java.util.stream.Stream;

/**
 * The permissions of Business Login for Instagram.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/instagram-platform/instagram-api-with-instagram-login/business-login">Business
 *     login: permissions</a>
 */
final class InstagramScopes {
  /** Without these nothing can be published. */
  static final List<String> REQUIRED =
      List.of("instagram_business_basic", "instagram_business_content_publish");

  /** All that are asked for; without the others a connection is of less use. */
  static final List<String> REQUESTED =
      Stream.concat(REQUIRED.stream(), Stream.of("instagram_business_manage_insights")).toList();

  private InstagramScopes() {}
}
