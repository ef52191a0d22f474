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

  /** Linked to a Page that only a business portfolio leads to. */
  public static final InstagramAccount ROASTERY =
      new InstagramAccount(
          "17841460128837715",
          "25871140936602284",
          "nexus.roastery",
          "Nexus Roastery",
          AccountType.BUSINESS,
          new Profile(
              "Small batches.",
              "https://roastery.nexus.example/",
              "avatar-roastery.jpg",
              1530,
              64));

  /** Linked to a client's Page, on which the person may look at numbers and nothing else. */
  public static final InstagramAccount CERAMICS =
      new InstagramAccount(
          "17841418863300942",
          "24990317752208617",
          "harbour.ceramics",
          "Harbour Ceramics",
          AccountType.BUSINESS,
          new Profile(
              "Cups and bowls.",
              "https://harbour.nexus.example/",
              "avatar-ceramics.jpg",
              702,
              115));

  private static final List<String> ALL_TASKS =
      List.of("ANALYZE", "ADVERTISE", "MESSAGING", "MODERATE", "CREATE_CONTENT", "MANAGE");

  /** What the same tasks are called on a Page of the new experience. */
  private static final List<String> ALL_NEW_TASKS =
      List.of(
          "PROFILE_PLUS_ANALYZE",
          "PROFILE_PLUS_ADVERTISE",
          "PROFILE_PLUS_MESSAGING",
          "PROFILE_PLUS_MODERATE",
          "PROFILE_PLUS_CREATE_CONTENT",
          "PROFILE_PLUS_MANAGE",
          "PROFILE_PLUS_FULL_CONTROL");

  public static final FacebookPage COFFEE_PAGE =
      new FacebookPage("134895793791914", "Nexus Coffee", "Coffee shop", COFFEE.id(), ALL_TASKS);

  /** A Page of the new experience: its tasks have other names. */
  public static final FacebookPage MIRA_PAGE =
      new FacebookPage("209871446025713", "Mira Paints", "Artist", MIRA.id(), ALL_NEW_TASKS);

  public static final FacebookPage UNLINKED_PAGE =
      new FacebookPage("318402957716620", "Nexus Book Club", "Community", null, ALL_TASKS);

  public static final FacebookPage ROASTERY_PAGE =
      new FacebookPage(
          "412237718840951", "Nexus Roastery", "Coffee roastery", ROASTERY.id(), ALL_TASKS);

  public static final FacebookPage CERAMICS_PAGE =
      new FacebookPage(
          "487719034462108",
          "Harbour Ceramics",
          "Arts and crafts shop",
          CERAMICS.id(),
          List.of("ANALYZE", "ADVERTISE"));

  /** Owns the Page of the roastery and looks after the one of the ceramics. */
  public static final Business GROUP =
      new Business(
          "506718293344105",
          "Nexus Group",
          List.of(ROASTERY_PAGE.id()),
          List.of(CERAMICS_PAGE.id()));

  public static final Person PERSON =
      new Person(
          "10215241773831025",
          "Mira Novak",
          List.of(COFFEE_PAGE.id(), MIRA_PAGE.id(), UNLINKED_PAGE.id()),
          List.of(GROUP.id()),
          List.of(COFFEE.id(), MIRA.id(), BAKERY.id(), PRIVATE.id(), ROASTERY.id(), CERAMICS.id()));

  private static final List<Entity> EVERYBODY =
      List.of(
          COFFEE,
          MIRA,
          BAKERY,
          PRIVATE,
          ROASTERY,
          CERAMICS,
          COFFEE_PAGE,
          MIRA_PAGE,
          UNLINKED_PAGE,
          ROASTERY_PAGE,
          CERAMICS_PAGE,
          GROUP,
          PERSON);

  private SeededWorld() {}

  /** Fills a world that has nobody in it. */
  public static void seed(World world) {
    world.change(
        changes -> {
          if (changes.find(Person.class, PERSON.id()) == null) {
            EVERYBODY.forEach(changes::put);
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
