package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.BASIC;
import static com.nexus.social.sandbox.RunningSandbox.COFFEE;
import static com.nexus.social.sandbox.RunningSandbox.MIRA;
import static com.nexus.social.sandbox.RunningSandbox.PUBLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
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
  void consentToFacebookLogin_leadsBackWithACode() {
    driver().get(facebookDialog());
    click("button[value=allow]");

    Answer exchanged =
        new FacebookLogin(sandbox).exchange(text("#code"), "redirect_uri", callback());
    assertThat(exchanged.text("access_token")).startsWith("EAA");
  }

  @Test
  void denialOfFacebookLogin_leadsBackWithAnError() {
    driver().get(facebookDialog());
    click("button[value=deny]");

    assertThat(text("#error")).isEqualTo("access_denied");
  }

  @Test
  void feed_showsThePostedPicture() throws IOException {
    String token = sandbox.token(COFFEE);
    String older = sandbox.published(token, "Slow mornings.");
    sandbox.control().advance(Duration.ofMinutes(20));
    String newer = publishedFrom(token, "portrait.jpg", "Fast espresso. ☕");

    driver().get(sandbox.running().baseUri().toString());

    WebElement account = driver().findElement(By.id("account-" + COFFEE));
    assertThat(account.findElements(By.cssSelector("article.post")))
        .extracting(post -> post.getDomAttribute("id"))
        .containsExactly("media-" + newer, "media-" + older);
    WebElement post = driver().findElement(By.id("media-" + newer));
    assertThat(post.getText()).contains("Fast espresso. ☕");
    assertThat(naturalWidth(post.findElement(By.tagName("img")))).isNotNull().isNotEqualTo("0");
    assertThat(account.findElement(By.className("calls")).getText()).isEqualTo("4");
    keepScreenshot("feed");
  }

  private WebDriver driver() {
    return CHROMIUM.driver();
  }

  private String publishedFrom(String token, String picture, String caption) {
    String container =
        sandbox
            .post(token, "/me/media", "image_url", sandbox.mediaUrl(picture), "caption", caption)
            .text("id");
    sandbox.control().advance(Duration.ofSeconds(1));
    return sandbox.post(token, "/me/media_publish", "creation_id", container).text("id");
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

  /** Zero for a picture that did not load. */
  private static @Nullable String naturalWidth(WebElement image) {
    return image.getDomProperty("naturalWidth");
  }

  private void keepScreenshot(String name) throws IOException {
    if (SCREENSHOTS.isEmpty()) return;
    byte[] png = ((TakesScreenshot) driver()).getScreenshotAs(OutputType.BYTES);
    Files.write(Path.of(SCREENSHOTS, "sandbox-" + name + ".png"), png);
  }
}
