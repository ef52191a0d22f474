package com.nexus.social.sandbox;

import static com.nexus.social.sandbox.RunningSandbox.COFFEE;

import com.nexus.social.sandbox.world.AccountType;
import com.nexus.social.sandbox.world.InstagramAccount;
import com.nexus.social.sandbox.world.Quirk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountSamplesTest {
  private static final String ME = "user_id,username,name,account_type";

  @RegisterExtension final RunningSandbox sandbox = new RunningSandbox();

  private final FacebookCaller facebook = new FacebookCaller(sandbox);

  @BeforeEach
  void putTheAccountOfThePage() {
    InstagramAccount.Profile profile =
        new InstagramAccount.Profile(
            "Dino data crunching app",
            "http://www.metricsaurus.com/",
            "avatar-coffee.jpg",
            1_200,
            34);
    sandbox
        .control()
        .putAccount(
            new InstagramAccount(
                COFFEE,
                "27640875392278831",
                "metricsaurus",
                "Metricsaurus",
                AccountType.BUSINESS,
                profile));
  }

  @SampleTest("accounts/me")
  void me(Sample sample) {
    sample.isShownBy(sandbox.get(sandbox.token(COFFEE), "/me", "fields", ME));
  }

  @SampleTest("accounts/me-of-the-page")
  void me_asThePageHasIt(Sample sample) {
    sandbox.control().change(behaviour -> behaviour.withQuirks(Quirk.NESTED_ME));

    sample.isShownBy(sandbox.get(sandbox.token(COFFEE), "/me", "fields", ME));
  }

  @SampleTest("accounts/account")
  void account(Sample sample) {
    sample.isShownBy(
        facebook.get(facebook.token(), "/" + COFFEE, "fields", "biography,id,username,website"));
  }

  @SampleTest("accounts/account-without-fields")
  void account_withoutFields(Sample sample) {
    sample.isShownBy(facebook.get(facebook.token(), "/" + COFFEE));
  }

  @SampleTest("accounts/no-account-type")
  void accountType_onFacebook(Sample sample) {
    sample.isShownBy(facebook.get(facebook.token(), "/" + COFFEE, "fields", "account_type"));
  }

  @SampleTest("accounts/not-professional")
  void account_thatTurnedPersonal(Sample sample) {
    String token = sandbox.token(COFFEE);
    sandbox.control().changeType(COFFEE, AccountType.PERSONAL);

    sample.isShownBy(sandbox.get(token, "/me"));
  }
}
