package com.nexus.social.adapter.out.instagram;

import com.nexus.social.application.port.out.PlatformError;
import com.nexus.social.application.port.out.PlatformException;
import com.nexus.social.domain.connection.Capability;
import com.nexus.social.domain.failure.Failure;
import com.nexus.social.domain.failure.FailureCause;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The permissions of a login.
 *
 * @param required without these nothing can be done
 * @param optional without these a connection is of less use
 * @param publish the one to publish with
 * @param insights the one to read insights with
 */
record LoginScopes(List<String> required, List<String> optional, String publish, String insights) {
  /** Leads to the Pages that a person reaches through a business portfolio only. */
  static final String BUSINESS_MANAGEMENT = "business_management";

  static final String PAGES_SHOW_LIST = "pages_show_list";
  static final String INSTAGRAM_BASIC = "instagram_basic";

  /**
   * Those of Business Login for Instagram.
   *
   * @see <a
   *     href="https://developers.facebook.com/documentation/instagram-platform/instagram-api-with-instagram-login/business-login">Business
   *     login: permissions</a>
   */
  static final LoginScopes OF_INSTAGRAM =
      new LoginScopes(
          List.of("instagram_business_basic", "instagram_business_content_publish"),
          List.of("instagram_business_manage_insights"),
          "instagram_business_content_publish",
          "instagram_business_manage_insights");

  /**
   * Those of Facebook Login. The reference asks for pages_read_engagement with every call that
   * publishes.
   *
   * @see <a
   *     href="https://developers.facebook.com/documentation/instagram-platform/instagram-api-with-facebook-login/get-started">Facebook
   *     Login: get started</a>
   * @see <a
   *     href="https://developers.facebook.com/documentation/instagram-platform/instagram-graph-api/reference/ig-user/media">IG
   *     User Media: requirements</a>
   */
  static final LoginScopes OF_FACEBOOK =
      new LoginScopes(
          List.of(
              INSTAGRAM_BASIC,
              "instagram_content_publish",
              PAGES_SHOW_LIST,
              "pages_read_engagement"),
          List.of("instagram_manage_insights", BUSINESS_MANAGEMENT),
          "instagram_content_publish",
          "instagram_manage_insights");

  /** All that are asked for. */
  List<String> requested() {
    return Stream.concat(required.stream(), optional.stream()).toList();
  }

  /** What these permissions allow. */
  Set<Capability> capabilities(Set<String> granted) {
    Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
    if (granted.contains(publish)) {
      capabilities.add(Capability.PUBLISH);
    }
    if (granted.contains(insights)) {
      capabilities.add(Capability.READ_INSIGHTS);
    }
    return capabilities;
  }

  /**
   * Refuses too few permissions, naming one that lacks.
   *
   * @param error what kind of refusal it is
   */
  void require(Set<String> granted, Function<Failure, PlatformError> error) {
    for (String scope : required) {
      if (!granted.contains(scope)) {
        Failure missing =
            Failure.of(
                FailureCause.SCOPE_MISSING,
                "The permission %s was not granted. Connect the account again and tick it."
                    .formatted(scope));
        throw new PlatformException(error.apply(missing));
      }
    }
  }
}
