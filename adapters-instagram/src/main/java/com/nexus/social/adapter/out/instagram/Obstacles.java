package com.nexus.social.adapter.out.instagram;

import com.nexus.social.adapter.out.instagram.FacebookAnswers.Business;
import com.nexus.social.adapter.out.instagram.FacebookAnswers.Page;
import com.nexus.social.domain.error.Obstacle;
import com.nexus.social.domain.failure.Failure;

/**
 * Tells people why an account cannot be connected, and the way out.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/instagram-platform/instagram-api-with-facebook-login/get-started">Facebook
 *     Login: before you start</a>
 */
final class Obstacles {
  static final String BUSINESSES = "Your business portfolios";

  private static final String SWITCH =
      "In the Instagram app, open Settings > Account type and tools > Switch to professional"
          + " account, and choose Business or Creator.";
  private static final String LINK =
      "On the Facebook Page, open Settings > Linked accounts > Instagram, and connect the account.";
  private static final String AGAIN = "Then connect again.";

  private Obstacles() {}

  static String named(Business business) {
    String name = business.name();
    return "The business portfolio \"%s\""
        .formatted(name == null || name.isBlank() ? business.id() : name);
  }

  /** Instagram Login knows it, and no app may use it. */
  static Obstacle personal(String subject) {
    return new Obstacle(subject, "It is a personal account.", String.join(" ", SWITCH, AGAIN));
  }

  /**
   * A Page has no account that we see.
   *
   * @param chosen whether the person chose which accounts the app may see
   */
  static Obstacle unlinked(Page page, boolean chosen) {
    String remedy = String.join(" ", SWITCH, LINK, AGAIN);
    return chosen
        ? new Obstacle(
            named(page),
            "No professional Instagram account is linked to it, or you did not allow this app to"
                + " use it.",
            remedy + " If it is linked already, connect again and tick it.")
        : new Obstacle(named(page), "No professional Instagram account is linked to it.", remedy);
  }

  /** A Page's account can be seen, and nothing can be done with it. */
  static Obstacle powerless(Page page, String handle) {
    return new Obstacle(
        named(page),
        "Your tasks on it do not allow to publish to @%s.".formatted(handle),
        "Let somebody with full control of the Page give you access to its content (Page settings"
            + " > Page access). "
            + AGAIN);
  }

  /**
   * There is no Page at all.
   *
   * @param chosen whether the person chose which Pages the app may see
   */
  static Obstacle noPage(boolean chosen) {
    String subject = "Your Facebook Pages";
    return chosen
        ? new Obstacle(
            subject,
            "You did not allow this app to use any Page that it can reach.",
            "Connect again and tick the Page that your Instagram account is linked to.")
        : new Obstacle(
            subject,
            "There is none on which you have a role.",
            String.join(
                " ",
                "Create a Facebook Page, or let somebody give you access to one.",
                SWITCH,
                LINK,
                AGAIN));
  }

  /** Meta did not show what could have led to more accounts. */
  static Obstacle hidden(String subject, Failure failure) {
    return new Obstacle(subject, "Meta did not show what is behind it.", failure.guidance());
  }

  private static String named(Page page) {
    return "The Page \"%s\"".formatted(page.title());
  }
}
