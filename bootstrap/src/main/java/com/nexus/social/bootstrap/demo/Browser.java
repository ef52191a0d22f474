package com.nexus.social.bootstrap.demo;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/** A person with a browser, at a consent screen. Each answer gives where the browser is sent. */
public final class Browser {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Presses "Allow", and changes nothing of what the screen proposes. */
  public URI allow(URI consentScreen) {
    return answer(consentScreen, "allow", _ -> {});
  }

  /** Chooses the account with this id, and presses "Allow". */
  public URI allow(URI consentScreen, String account) {
    return answer(consentScreen, "allow", form -> setField(form, "account", account));
  }

  /** Leaves only these Pages and accounts ticked, and presses "Allow". */
  public URI allowOnly(URI consentScreen, Set<String> assets) {
    return answer(
        consentScreen,
        "allow",
        form ->
            form.request()
                .data()
                .removeIf(field -> field.key().equals("asset") && !assets.contains(field.value())));
  }

  /** Presses "Deny". */
  public URI deny(URI consentScreen) {
    return answer(consentScreen, "deny", _ -> {});
  }

  private static URI answer(URI consentScreen, String decision, Consumer<Connection> filling) {
    try {
      FormElement form = open(consentScreen).get().expectForm("form");
      Connection submission = form.submit().timeout(millis()).followRedirects(false);
      filling.accept(submission);
      Connection.Response answer = submission.data("decision", decision).execute();
      return Optional.ofNullable(answer.header("Location"))
          .map(location -> URI.create(location.replaceFirst("#.*", "")))
          .orElseThrow(
              () ->
                  new DemoException(
                      "Consent was answered by %d, and not by sending the browser back."
                          .formatted(answer.statusCode())));
    } catch (IOException e) {
      throw new DemoException("The consent screen does not answer: " + e.getMessage(), e);
    }
  }

  private static Connection open(URI page) {
    return Jsoup.connect(page.toString()).timeout(millis());
  }

  private static void setField(Connection submission, String name, String value) {
    Connection.KeyVal field = submission.data(name);
    if (field == null) {
      throw new DemoException("The consent screen asks for no " + name + ".");
    }
    field.value(value);
  }

  private static int millis() {
    return Math.toIntExact(PATIENCE.toMillis());
  }
}
