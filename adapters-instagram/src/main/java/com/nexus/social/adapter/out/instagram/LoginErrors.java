package com.nexus.social.adapter.out.instagram;

import static com.nexus.social.adapter.out.instagram.ErrorRow.on;
import static com.nexus.social.adapter.out.instagram.Verdict.REJECTED;
import static com.nexus.social.domain.failure.FailureCause.APP_MISCONFIGURED;
import static com.nexus.social.domain.failure.FailureCause.AUTHORIZATION_CODE_REFUSED;

import java.util.List;

/**
 * The errors of a code exchange. Meta documents none of them. api.instagram.com gives every one the
 * code 400, so its texts have to tell them apart; the Graph API has codes, of which 100 needs a
 * text too.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/instagram-platform/instagram-api-with-instagram-login/business-login">Business
 *     login</a>
 */
final class LoginErrors {
  private static final String BEGIN_AGAIN =
      "Meta does not accept the code: it was used before, has expired, or was never given out."
          + " Begin the connection again.";
  private static final String REDIRECT_URI =
      "The redirect URI is not the one that the code was given for. Register it with Meta exactly"
          + " as it is configured here.";
  private static final String SECRET =
      "Meta does not accept the app secret. Each login has its own: check that it is that of the"
          + " app id.";

  static final List<ErrorRow> ROWS =
      List.of(
          on(100, 36007).means(REJECTED, AUTHORIZATION_CODE_REFUSED).advising(BEGIN_AGAIN),
          on(100, 36008).means(REJECTED, APP_MISCONFIGURED).advising(REDIRECT_URI),
          on(100, 36009).means(REJECTED, AUTHORIZATION_CODE_REFUSED).advising(BEGIN_AGAIN),
          on(100).saying("redirect_uri").means(REJECTED, APP_MISCONFIGURED).advising(REDIRECT_URI),
          on(100)
              .saying("verification code")
              .means(REJECTED, AUTHORIZATION_CODE_REFUSED)
              .advising(BEGIN_AGAIN),
          on(100)
              .saying("authorization code")
              .means(REJECTED, AUTHORIZATION_CODE_REFUSED)
              .advising(BEGIN_AGAIN),
          // Code 1 is a passing fault, but not with this text.
          on(1).saying("client secret").means(REJECTED, APP_MISCONFIGURED).advising(SECRET),
          on(400).saying("redirect_uri").means(REJECTED, APP_MISCONFIGURED).advising(REDIRECT_URI),
          on(400).saying("secret").means(REJECTED, APP_MISCONFIGURED).advising(SECRET),
          on(400)
              .saying("platform app")
              .means(REJECTED, APP_MISCONFIGURED)
              .advising("Meta does not know the app id. Check that it is the one of Instagram."),
          on(400).means(REJECTED, AUTHORIZATION_CODE_REFUSED).advising(BEGIN_AGAIN));

  private LoginErrors() {}
}
