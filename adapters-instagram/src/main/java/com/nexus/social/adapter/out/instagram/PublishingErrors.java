package com.nexus.social.adapter.out.instagram;

import static com.nexus.social.adapter.out.instagram.ErrorRow.on;
import static com.nexus.social.adapter.out.instagram.Verdict.DAILY_LIMIT;
import static com.nexus.social.adapter.out.instagram.Verdict.NOT_FOUND;
import static com.nexus.social.adapter.out.instagram.Verdict.NOT_READY;
import static com.nexus.social.adapter.out.instagram.Verdict.REJECTED;
import static com.nexus.social.adapter.out.instagram.Verdict.UNAVAILABLE;
import static com.nexus.social.domain.failure.FailureCause.ACCOUNT_RESTRICTED;
import static com.nexus.social.domain.failure.FailureCause.CONTENT_REJECTED;
import static com.nexus.social.domain.failure.FailureCause.MEDIA_UNREADABLE;
import static com.nexus.social.domain.failure.FailureCause.MEDIA_UNSUPPORTED;
import static com.nexus.social.domain.failure.FailureCause.PLATFORM_THROTTLED;
import static com.nexus.social.domain.failure.FailureCause.PLATFORM_UNAVAILABLE;
import static com.nexus.social.domain.failure.FailureCause.PROCESSING_TIMED_OUT;

import java.util.List;

/**
 * The errors of content publishing, which have a subcode of their own; a container that is broken
 * names the subcode alone.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/instagram-platform/instagram-graph-api/reference/error-codes">Error
 *     codes</a>
 */
final class PublishingErrors {
  static final List<ErrorRow> ROWS =
      List.of(
          on(-2, 2207003)
              .means(UNAVAILABLE, MEDIA_UNREADABLE)
              .advising("It took Instagram too long to fetch the media. Use a faster server."),
          on(-2, 2207020)
              .means(UNAVAILABLE, PLATFORM_UNAVAILABLE)
              .advising("Instagram did not keep the media long enough. Post it again."),
          on(-1, 2207001)
              .means(UNAVAILABLE, PLATFORM_UNAVAILABLE)
              .advising("Instagram has a fault of its own. Try again later."),
          on(-1, 2207032)
              .means(UNAVAILABLE, PLATFORM_UNAVAILABLE)
              .advising("Instagram could not take in the media. Post it again."),
          on(-1, 2207053)
              .means(UNAVAILABLE, PLATFORM_UNAVAILABLE)
              .advising("Instagram could not take in the video. Post it again."),
          // Code 1 is a passing fault, but not with this subcode.
          on(1, 2207057)
              .means(REJECTED, CONTENT_REJECTED)
              .advising("The cover must be taken from within the video: choose an earlier moment."),
          // It looks like a rate limit and is a block that can last for days.
          on(4, 2207051)
              .means(REJECTED, ACCOUNT_RESTRICTED)
              .advising(
                  "Instagram has blocked the account from posting for a while. Open the Instagram"
                      + " app to see why, and do not post through other apps meanwhile."),
          on(9, 2207042)
              .means(DAILY_LIMIT, PLATFORM_THROTTLED)
              .advising("The account has used up its posts of the last 24 hours."),
          on(24, 2207006)
              .means(NOT_FOUND, PLATFORM_UNAVAILABLE)
              .advising("Instagram cannot find the media."),
          // Seen for a moment after the container was made, and once it has expired.
          on(24, 2207008)
              .means(NOT_FOUND, PLATFORM_UNAVAILABLE)
              .advising("Instagram cannot find the media that it was to publish."),
          on(25, 2207050)
              .means(REJECTED, ACCOUNT_RESTRICTED)
              .advising(
                  "Instagram has restricted the account. Open the Instagram app and follow what it"
                      + " says, then post again."),
          on(100, 2207023)
              .means(REJECTED, CONTENT_REJECTED)
              .advising("Instagram does not know this kind of media."),
          on(100, 2207028)
              .means(REJECTED, CONTENT_REJECTED)
              .advising("A carousel needs at least 2 and at most 10 items."),
          on(100, 2207035)
              .means(REJECTED, CONTENT_REJECTED)
              .advising("Products tagged in a video must not have a position."),
          on(100, 2207036)
              .means(REJECTED, CONTENT_REJECTED)
              .advising("Each product tagged in an image needs a position."),
          on(100, 2207037)
              .means(REJECTED, CONTENT_REJECTED)
              .advising("Instagram could not add all of the product tags. Check the products."),
          on(100, 2207040)
              .means(REJECTED, CONTENT_REJECTED)
              .advising("The post mentions or tags too many accounts. Take some out."),
          on(110, 2207018)
              .means(REJECTED, CONTENT_REJECTED)
              .advising("Instagram does not know one of the accounts that the post names."),
          on(352, 2207026)
              .means(REJECTED, MEDIA_UNSUPPORTED)
              .advising("Instagram does not take this video format. Use MP4 with H.264 and AAC."),
          on(9004, 2207052)
              .means(REJECTED, MEDIA_UNREADABLE)
              .advising(
                  "Instagram could not fetch the media. Its URL must lead straight to a JPEG or a"
                      + " video, without a login, a redirect or a robots.txt in the way."),
          on(9007, 2207027)
              .means(NOT_READY, PROCESSING_TIMED_OUT)
              .advising("Instagram is still processing the media."),
          on(36000, 2207004)
              .means(REJECTED, MEDIA_UNSUPPORTED)
              .advising("The image is too large: Instagram takes at most 8 MB."),
          on(36001, 2207005)
              .means(REJECTED, MEDIA_UNSUPPORTED)
              .advising("Instagram does not take this image format. Use JPEG."),
          on(36003, 2207009)
              .means(REJECTED, MEDIA_UNSUPPORTED)
              .advising("Instagram takes images from 4:5 (upright) to 1.91:1 (wide). Crop it."),
          on(36004, 2207010)
              .means(REJECTED, CONTENT_REJECTED)
              .advising(
                  "The caption is too long, or has too many hashtags or mentions. Shorten it."),

          // Not on Meta's page, but seen by many who publish; the codes were not kept with them.
          on(352, 2207076)
              .means(REJECTED, MEDIA_UNREADABLE)
              .advising("Instagram could not process the video. Encode it anew, then post again."),
          on(352, 2207077)
              .means(REJECTED, MEDIA_UNREADABLE)
              .advising("Instagram could not fetch the video. Use a server with range requests."),
          on(100, 2207081)
              .means(REJECTED, CONTENT_REJECTED)
              .advising("This account cannot post trial reels. Post it as a reel."),
          on(352, 2207082)
              .means(REJECTED, MEDIA_UNREADABLE)
              .advising(
                  "Instagram could not process the video. Check its sound, then encode anew."),
          on(352, 2207085)
              .means(REJECTED, MEDIA_UNSUPPORTED)
              .advising("Instagram could not process the video. Use MP4 with H.264 and AAC."),
          on(100, 2207089)
              .means(REJECTED, MEDIA_UNSUPPORTED)
              .advising("Instagram takes a video of its own only as a reel or a story."));

  private PublishingErrors() {}
}
