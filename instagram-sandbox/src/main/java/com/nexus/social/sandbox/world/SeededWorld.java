package com.nexus.social.sandbox.world;

import com.nexus.social.sandbox.world.InstagramAccount.Profile;
import java.util.List;

/** The people and accounts that a new sandbox begins with: one for every branch of a login. */
public final class SeededWorld {
  /** A business account, linked to a Page. */
  public static final InstagramAccount COFFEE =
      new InstagramAccount(
          "17841405822304914",
          "27640875392278831",
          "nexus.coffee",
          "Nexus Coffee",
          AccountType.BUSINESS,
          new Profile(
              "Slow mornings, fast espresso.",
              "https://coffee.nexus.example/",
              "avatar-coffee.jpg",
              4821,
              310));

  /** A creator account, linked to a Page. */
  public static final InstagramAccount MIRA =
      new InstagramAccount(
          "17841409914425817",
          "25519034471120486",
          "mira.paints",
          "Mira Novak",
          AccountType.MEDIA_CREATOR,
          new Profile(
              "Hills, lakes and the light between them.",
              "https://mira.nexus.example/",
              "avatar-mira.jpg",
              18204,
              542));

  /** A business account without a Page: Instagram Login reaches it, Facebook Login does not. */
  public static final InstagramAccount BAKERY =
      new InstagramAccount(
          "17841471300928645",
          "26893310057742912",
          "nexus.bakery",
          "Nexus Bakery",
          AccountType.BUSINESS,
          new Profile(
              "Bread at six.", "https://bakery.nexus.example/", "avatar-bakery.jpg", 96, 41));

  /** A personal account, which no app can use. */
  public static final InstagramAccount PRIVATE =
      new InstagramAccount(
          "17841433086174259",
          "24417725630981173",
          "mira.private",
          "Mira",
          AccountType.PERSONAL,
          new Profile("", "", "avatar-private.jpg", 73, 88));

  private static final FacebookPage COFFEE_PAGE =
      new FacebookPage("134895793791914", "Nexus Coffee", "Coffee shop", COFFEE.id());
  private static final FacebookPage MIRA_PAGE =
      new FacebookPage("209871446025713", "Mira Paints", "Artist", MIRA.id());
  private static final FacebookPage UNLINKED_PAGE =
      new FacebookPage("318402957716620", "Nexus Book Club", "Community", null);

  private static final Person PERSON =
      new Person(
          "10215241773831025",
          "Mira Novak",
          List.of(COFFEE_PAGE.id(), MIRA_PAGE.id(), UNLINKED_PAGE.id()),
          List.of(COFFEE.id(), MIRA.id(), BAKERY.id(), PRIVATE.id()));

  private SeededWorld() {}

  /** Fills a world that has nobody in it. */
  public static void seed(World world) {
    world.change(
        changes -> {
          if (changes.find(Person.class, PERSON.id()) == null) {
            List.of(COFFEE, MIRA, BAKERY, PRIVATE, COFFEE_PAGE, MIRA_PAGE, UNLINKED_PAGE, PERSON)
                .forEach(changes::put);
          }
          return PERSON;
        });
  }

  /** Who sits at the browser. */
  public static Person person(World world) {
    Person person = world.find(Person.class, PERSON.id());
    if (person == null) throw new IllegalStateException("The world was not seeded");
    return person;
  }
}
