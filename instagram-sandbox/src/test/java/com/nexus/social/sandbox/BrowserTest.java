package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.BASIC;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.MIRA;
import static com.nexus.social.sandbox.RunningSandbox.PRIVATE;
import static com.nexus.social.sandbox.RunningSandbox.PUBLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;

/** The sandbox's pages, as a person in a browser finds them. */
class BrowserTest {
  /** Set to a folder, the tests leave pictures of the pages there. */
  private static final String SCREENSHOTS = System.getProperty("screenshots", "");

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  @Test
  void consentToInstagramLogin_leadsBackWithACodeThatIsGoodForATokenOfTheChosenAccount()
      throws IOException {
    driver().get(instagramDialog());
    keepScreenshot("consent");
    click("input[name=account][value='" + MIRA + "']");
    click("button[value=allow]");

    assertThat(text("#state")).isEqualTo("s1");
    Answer exchanged = new LoginSteps(sandbox).exchange(text("#code"), "redirect_uri", callback());
    assertThat(
            sandbox
                .get(exchanged.text("access_token"), "/me", "fields", "username")
                .text("username"))
        .isEqualTo("mira.paints");
  }

  @Test
  void untickedPermission_isNotGranted() {
    driver().get(instagramDialog());
    click("input[name=permission][value='" + PUBLISH + "']");
    click("button[value=allow]");

    String token =
        new LoginSteps(sandbox)
            .exchange(text("#code"), "redirect_uri", callback())
            .text("access_token");

    assertThat(sandbox.post(token, "/me/media", "image_url", sandbox.sampleUrl()).code())
        .isEqualTo("10");
  }

  @Test
  void denialOfInstagramLogin_leadsBackWithAnError() {
    driver().get(instagramDialog());
    click("button[value=deny]");

    assertThat(text("#error")).isEqualTo("access_denied");
    assertThat(driver().findElements(By.cssSelector("#code"))).isEmpty();
  }

  @Test
  void personalAccount_isToldToBecomeProfessional() {
    driver().get(instagramDialog());
    click("input[name=account][value='" + PRIVATE + "']");
    click("button[value=allow]");

    assertThat(text("h1")).isEqualTo("mira.private is a personal account");
    click("button[value=deny]");
    assertThat(text("#error")).isEqualTo("access_denied");
  }

  @Test
  void consentToFacebookLogin_leadsBackWithACode() throws IOException {
    driver().get(facebookDialog());
    keepScreenshot("facebook-consent");
    click("button[value=allow]");

    Answer exchanged =
        new FacebookLogin(sandbox).exchange(text("#code"), "redirect_uri", callback());
    assertThat(exchanged.text("access_token")).startsWith("EAA");
  }

  @Test
  void untickedPagesAndPermissions_areNotGrantedToFacebookLogin() {
    driver().get(facebookDialog());
    click("input[name=asset][value='" + FacebookCaller.COFFEE_PAGE + "']");
    click("input[name=permission][value=instagram_manage_insights]");
    click("button[value=allow]");

    String token =
        new FacebookLogin(sandbox)
            .exchange(text("#code"), "redirect_uri", callback())
            .text("access_token");

    FacebookCaller facebook = new FacebookCaller(sandbox);
    assertThat(facebook.get(token, "/me/accounts").ok().at("/data"))
        .extracting(page -> page.get("id").asText())
        .contains(FacebookCaller.MIRA_PAGE)
        .doesNotContain(FacebookCaller.COFFEE_PAGE);
    assertThat(facebook.get(token, "/me/permissions").ok().at("/data"))
        .filteredOn(permission -> permission.get("status").asText().equals("declined"))
        .extracting(permission -> permission.get("permission").asText())
        .containsExactly("instagram_manage_insights");
  }

  @Test
  void denialOfFacebookLogin_leadsBackWithAnError() {
    driver().get(facebookDialog());
    click("button[value=deny]");

    assertThat(text("#error")).isEqualTo("access_denied");
  }

  @Test
  void feed_showsPicturesReelsCarouselsAndStories_andTheCallsOfTheLastHour() throws IOException {
    MediaSteps app = new MediaSteps(sandbox);
    String picture = app.published(app.image("caption", "Slow mornings."));
    sandbox.control().publishing().setReactions(picture, 1_204, 31);
    List<String> items = new ArrayList<>();
    items.add(app.imageItem("image_url", sandbox.mediaUrl("portrait.jpg")).text("id"));
    items.addAll(app.items(2));
    String carousel = app.published(app.carousel(items, "caption", "Three views. ☕"));
    String reel = app.published(app.reel("caption", "Pouring."));
    String story = app.published(app.storyImage());
    sandbox.control().advance(Duration.ofHours(1));
    String last = app.published(app.storyVideo());

    driver().get(sandbox.running().baseUri().toString());

    WebElement account = driver().findElement(By.id("account-" + COFFEE));
    assertThat(account.findElements(By.cssSelector("article.post")))
        .extracting(post -> post.getDomAttribute("id"))
        .containsExactly("media-" + reel, "media-" + carousel, "media-" + picture);
    assertThat(account.findElements(By.cssSelector("article.story")))
        .extracting(post -> post.getDomAttribute("id"))
        .containsExactly("media-" + last, "media-" + story);
    assertThat(post(picture).getText()).contains("Slow mornings.", "1,204 likes · 31 comments");
    assertThat(post(carousel).getText()).contains("Three views. ☕", "carousel of 3");
    assertThat(post(reel).getText()).contains("Pouring.", "reel");
    assertThat(account.findElements(By.tagName("img")))
        .hasSize(6)
        .allSatisfy(image -> assertThat(property(image, "naturalWidth")).isNotEqualTo("0"));
    assertThat(account.findElements(By.tagName("video")))
        .hasSize(2)
        .allSatisfy(video -> await().until(() -> hasAFrame(video)));
    assertThat(account.findElement(By.className("calls")).getText()).isEqualTo("2");
    keepScreenshot("feed");
  }

  @Test
  void post_showsItsPicturesAndWhatWasSaid() {
    MediaSteps app = new MediaSteps(sandbox);
    String id = app.published(app.carousel(app.items(2), "caption", "Two views."));
    sandbox.control().publishing().hideLikes(id, true);
    driver().get(sandbox.running().baseUri().toString());

    click("#media-" + id + " a.strip");

    assertThat(text("#caption")).isEqualTo("Two views.");
    assertThat(driver().findElements(By.cssSelector("#media img")))
        .hasSize(2)
        .allSatisfy(image -> assertThat(property(image, "naturalWidth")).isEqualTo("1080"));
    assertThat(text(".card")).contains("0 comments").doesNotContain("likes");
  }

  private WebDriver driver() {
    return CHROMIUM.driver();
  }

  private WebElement post(String mediaId) {
    return driver().findElement(By.id("media-" + mediaId));
  }

  private String instagramDialog() {
    return dialog(sandbox.running().hosts().instagram(), "/oauth/authorize", BASIC + "," + PUBLISH);
  }

  private String facebookDialog() {
    return dialog(
        sandbox.running().hosts().facebook(),
        "/v26.0/dialog/oauth",
        String.join(",", FacebookCaller.SCOPES));
  }

  private String dialog(URI host, String path, String scope) {
    return HttpCaller.uri(
            host,
            path,
            "client_id",
            SandboxSettings.DEFAULT_APP_ID,
            "redirect_uri",
            callback(),
            "response_type",
            "code",
            "scope",
            scope,
            "state",
            "s1")
        .toString();
  }

  private String callback() {
    return sandbox.running().baseUri().resolve("/callback").toString();
  }

  private void click(String selector) {
    driver().findElement(By.cssSelector(selector)).click();
  }

  /** Of an element of the page that a click leads to, as soon as it is there. */
  private String text(String selector) {
    return await()
        .ignoreExceptions()
        .until(
            () -> driver().findElement(By.cssSelector(selector)).getText(),
            text -> !text.isEmpty());
  }

  /** A picture that did not load has a natural width of zero. */
  private static String property(WebElement element, String name) {
    return String.valueOf(element.getDomProperty(name));
  }

  /** Whether the video shows something, played or not. */
  private static boolean hasAFrame(WebElement video) {
    return Integer.parseInt(property(video, "readyState")) >= 2;
  }

  private void keepScreenshot(String name) throws IOException {
    if (SCREENSHOTS.isEmpty()) return;
    byte[] png = ((TakesScreenshot) driver()).getScreenshotAs(OutputType.BYTES);
    Files.write(Path.of(SCREENSHOTS, "sandbox-" + name + ".png"), png);
  }
}
