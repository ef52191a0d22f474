package com.nexus.social.sandbox.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.nexus.social.sandbox.login.FacebookSession;
import com.nexus.social.sandbox.login.PageTokens;
import com.nexus.social.sandbox.login.Permission;
import com.nexus.social.sandbox.wire.FieldSelection;
import com.nexus.social.sandbox.wire.MetaJson;
import com.nexus.social.sandbox.wire.NodeType;
import com.nexus.social.sandbox.world.FacebookPage;
import com.nexus.social.sandbox.world.InstagramAccount;
import org.jspecify.annotations.Nullable;

/** A Page as it is shown to an app. */
final class PageType {
  private final PageTokens tokens;
  private final AccountTypes accounts;
  private final NodeType<Seen> type;

  /** A Page and who looks at it. */
  private record Seen(FacebookPage page, Visit visit) {}

  PageType(PageTokens tokens, AccountTypes accounts) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.type =
        NodeType.<Seen>named("Page", seen -> seen.page().id())
            .text("name", seen -> seen.page().name())
            .text("category", seen -> seen.page().category())
            .field("category_list", (seen, _) -> categories(seen.page()))
            .field("access_token", (seen, _) -> token(seen))
            .field("tasks", (seen, _) -> tasks(seen.page()))
            .field("instagram_business_account", this::account);
  }

  ObjectNode read(FacebookPage page, Visit visit, @Nullable FieldSelection fields) {
    return type.read(new Seen(page, visit), fields);
  }

  void check(FieldSelection fields) {
    type.check(fields);
  }

  private static JsonNode categories(FacebookPage page) {
    ArrayNode categories = MetaJson.array();
    categories
        .addObject()
        .put("id", Integer.toUnsignedString(page.category().hashCode()))
        .put("name", page.category());
    return categories;
  }

  private JsonNode token(Seen seen) {
    return TextNode.valueOf(tokens.of(seen.visit().session().token(), seen.page().id()));
  }

  private static JsonNode tasks(FacebookPage page) {
    ArrayNode tasks = MetaJson.array();
    page.tasks().forEach(tasks::add);
    return tasks;
  }

  private @Nullable JsonNode account(Seen seen, FieldSelection.Field field) {
    FacebookSession session = seen.visit().session();
    InstagramAccount account = session.linkedTo(seen.page());
    if (account == null) return null;
    FieldSelection wanted = field.nested();
    if (wanted != null && !wanted.isIdOnly()) {
      session.require(account, Permission.BASIC);
    }
    return accounts.read(seen.visit().call(), account, wanted);
  }
}
