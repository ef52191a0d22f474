package com.nexus.social.adapter.out.instagram;

import static com.nexus.social.adapter.out.instagram.ErrorRow.between;
import static com.nexus.social.adapter.out.instagram.ErrorRow.on;
import static com.nexus.social.adapter.out.instagram.ErrorRow.saying;
import static com.nexus.social.adapter.out.instagram.Verdict.DAILY_LIMIT;
import static com.nexus.social.adapter.out.instagram.Verdict.HOURLY_LIMIT;
import static com.nexus.social.adapter.out.instagram.Verdict.NOT_FOUND;
import static com.nexus.social.adapter.out.instagram.Verdict.PERSON_NEEDED;
import static com.nexus.social.adapter.out.instagram.Verdict.REJECTED;
import static com.nexus.social.adapter.out.instagram.Verdict.UNAVAILABLE;
import static com.nexus.social.domain.failure.FailureCause.ACCOUNT_NOT_ELIGIBLE;
import static com.nexus.social.domain.failure.FailureCause.ACCOUNT_RESTRICTED;
import static com.nexus.social.domain.failure.FailureCause.APP_MISCONFIGURED;
import static com.nexus.social.domain.failure.FailureCause.CONTENT_REJECTED;
import static com.nexus.social.domain.failure.FailureCause.MEDIA_UNSUPPORTED;
import static com.nexus.social.domain.failure.FailureCause.PLATFORM_THROTTLED;
import static com.nexus.social.domain.failure.FailureCause.PLATFORM_UNAVAILABLE;
import static com.nexus.social.domain.failure.FailureCause.REAUTHORIZATION_REQUIRED;
import static com.nexus.social.domain.failure.FailureCause.SCOPE_MISSING;

import java.util.List;

/**
 * The errors that any call of the Graph API can end with, the finer ones first.
 *
 * @see <a href="https://developers.facebook.com/docs/graph-api/guides/error-handling">Error
 *     handling</a>
 */
final class GraphErrors {
  static final List<ErrorRow> ROWS =
      List.of(
          // Told apart by their text only; all were seen, none is documented.
          saying("not an instagram business")
              .means(PERSON_NEEDED, ACCOUNT_NOT_ELIGIBLE)
              .advising(
                  "The account is not professional any more. Switch it to Business or Creator in"
                      + " the Instagram app, then connect it again."),
          saying("appsecret_proof")
              .means(REJECTED, APP_MISCONFIGURED)
              .advising("Meta does not accept the proof of the app secret. Check the secret."),
          // Code 10 is about permissions, but not with this text.
          on(10)
              .saying("not enough viewers")
              .means(NOT_FOUND, PLATFORM_UNAVAILABLE)
              .advising("Too few people have seen the story for Instagram to show its numbers."),

          // The API as a whole.
          on(1)
              .means(UNAVAILABLE, PLATFORM_UNAVAILABLE)
              .advising("Instagram has a fault of its own. Try again later."),
          on(2)
              .means(UNAVAILABLE, PLATFORM_UNAVAILABLE)
              .advising("Instagram is not available at the moment. Try again later."),
          on(101)
              .means(REJECTED, APP_MISCONFIGURED)
              .advising("Meta does not know the app id. Check the app's settings."),
          on(104)
              .means(REJECTED, APP_MISCONFIGURED)
              .advising("Meta does not accept the app's signature. Check the app secret."),
          on(2635)
              .means(REJECTED, APP_MISCONFIGURED)
              .advising("Meta has switched this version of the Graph API off. Use a newer one."),

          // The token. 459 and 464 end when the person has acted; the others by connecting again.
          on(190, 458)
              .means(PERSON_NEEDED, REAUTHORIZATION_REQUIRED)
              .advising("The person has removed this app. Connect the account again."),
          on(190, 459)
              .means(PERSON_NEEDED, REAUTHORIZATION_REQUIRED)
              .advising(
                  "Meta wants the person to pass a check. Log in at www.facebook.com, follow what"
                      + " it says, then connect the account again."),
          on(190, 460)
              .means(PERSON_NEEDED, REAUTHORIZATION_REQUIRED)
              .advising("The person's password has been changed. Connect the account again."),
          on(190, 463)
              .means(PERSON_NEEDED, REAUTHORIZATION_REQUIRED)
              .advising("The account's authorisation has expired. Connect it again."),
          on(190, 464)
              .means(PERSON_NEEDED, REAUTHORIZATION_REQUIRED)
              .advising(
                  "The person's login is not confirmed. Log in at www.facebook.com, confirm it,"
                      + " then connect the account again."),
          on(190, 467)
              .means(PERSON_NEEDED, REAUTHORIZATION_REQUIRED)
              .advising("The account's authorisation has been withdrawn. Connect it again."),
          on(190, 492)
              .means(PERSON_NEEDED, REAUTHORIZATION_REQUIRED)
              .advising(
                  "The person no longer has a role on the account's Page. Get one, then connect the"
                      + " account again."),
          on(190)
              .means(PERSON_NEEDED, REAUTHORIZATION_REQUIRED)
              .advising(
                  "Instagram no longer accepts the account's authorisation. Connect it again."),
          on(102)
              .means(PERSON_NEEDED, REAUTHORIZATION_REQUIRED)
              .advising("The account's session with Instagram has ended. Connect it again."),
          on(2500)
              .means(PERSON_NEEDED, REAUTHORIZATION_REQUIRED)
              .advising("Instagram finds no authorisation of the account. Connect it again."),

          // Permissions. A Page may ask for more: two-factor authentication, or that whoever
          // publishes proves who they are.
          on(3)
              .means(PERSON_NEEDED, SCOPE_MISSING)
              .advising("A permission lacks for that. Connect the account again, and tick all."),
          on(10)
              .means(PERSON_NEEDED, SCOPE_MISSING)
              .advising(
                  "The permission was not granted or was taken back. Connect the account again, and"
                      + " tick all."),
          between(200, 299)
              .means(PERSON_NEEDED, SCOPE_MISSING)
              .advising(
                  "The permission was not granted, or the Page asks for more of the person. Open"
                      + " the Page, do what it asks for, then connect the account again and tick"
                      + " all."),

          // Limits. All but the last two are over a rolling hour.
          on(4)
              .means(HOURLY_LIMIT, PLATFORM_THROTTLED)
              .advising("Instagram takes no more calls from this app for the moment."),
          on(17)
              .means(HOURLY_LIMIT, PLATFORM_THROTTLED)
              .advising("Instagram takes no more calls for this person for the moment."),
          on(32)
              .means(HOURLY_LIMIT, PLATFORM_THROTTLED)
              .advising("Instagram takes no more calls for this Page for the moment."),
          on(341)
              .means(HOURLY_LIMIT, PLATFORM_THROTTLED)
              .advising("Instagram takes no more of these calls from this app for the moment."),
          on(613)
              .means(HOURLY_LIMIT, PLATFORM_THROTTLED)
              .advising("Instagram takes no more of these calls for the moment."),
          on(9)
              .means(DAILY_LIMIT, PLATFORM_THROTTLED)
              .advising("The account has used up what Instagram allows in 24 hours."),
          between(80000, 80014)
              .means(DAILY_LIMIT, PLATFORM_THROTTLED)
              .advising("Instagram takes no more calls for this account for the moment."),

          // The call. 33 is said of what was deleted, is foreign, is not permitted, or is new.
          on(100, 33)
              .means(NOT_FOUND, PLATFORM_UNAVAILABLE)
              .advising(
                  "Instagram does not show the account or the media to this app, at least now."),
          on(803)
              .means(NOT_FOUND, PLATFORM_UNAVAILABLE)
              .advising("Instagram knows nothing by this id."),
          on(100)
              .means(REJECTED, CONTENT_REJECTED)
              .advising("Instagram did not accept the post as it was sent."),
          on(352)
              .means(REJECTED, MEDIA_UNSUPPORTED)
              .advising("Instagram does not take this video format. Use MP4 with H.264 and AAC."),
          on(368)
              .means(REJECTED, ACCOUNT_RESTRICTED)
              .advising("Instagram has blocked this for policy reasons. See the Instagram app."),
          on(506)
              .means(REJECTED, CONTENT_REJECTED)
              .advising("Instagram takes this for a duplicate of the last post. Change it."));

  private GraphErrors() {}
}
