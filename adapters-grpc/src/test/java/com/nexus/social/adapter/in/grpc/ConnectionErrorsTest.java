package com.nexus.social.adapter.in.grpc;

import static com.nexus.social.adapter.in.grpc.Errors.detail;
import static com.nexus.social.adapter.in.grpc.Rpc.SOME_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import com.google.rpc.PreconditionFailure;
import com.google.rpc.Status;
import com.nexus.social.application.contract.Samples;
import com.nexus.social.domain.connection.Capability;
import com.nexus.social.domain.connection.ConnectionId;
import com.nexus.social.domain.error.DomainError;
import com.nexus.social.domain.error.DomainException;
import com.nexus.social.domain.error.Obstacle;
import com.nexus.social.domain.platform.Login;
import com.nexus.social.domain.platform.PlatformAccount;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What errors tell of accounts and connections. */
class ConnectionErrorsTest {
  private static final ConnectionId ID = new ConnectionId(UUID.fromString(SOME_ID));
  private static final PlatformAccount COFFEE = Samples.account("178414", "nexus.coffee");
  private static final PlatformAccount MIRA = Samples.account("178415", "mira.paints");

  private final FakePorts ports = new FakePorts();
  @AutoClose private final InProcess api = new InProcess(ports);

  private Status refusalOf(DomainError error) {
    ports.fail(new DomainException(error));
    return Errors.of(() -> Rpc.ALL.getFirst().call(api.channel()));
  }

  @Test
  void noEligibleAccount_pagesInTheWay_saysOfEachWhatIsMissingAndWhatToDo() {
    Status status =
        refusalOf(
            new DomainError.NoEligibleAccount(
                List.of(
                    new Obstacle("The Page Bakery", "It has no account.", "Link one."),
                    new Obstacle("@mira.private", "It is personal.", "Switch it."))));

    assertThat(status.getMessage())
        .isEqualTo(
            "None of the person's accounts can be connected. The Page Bakery: It has no account."
                + " Link one.");
    assertThat(detail(status, PreconditionFailure.class).getViolationsList())
        .extracting(
            each -> each.getType(), each -> each.getSubject(), each -> each.getDescription())
        .containsExactly(
            tuple(
                "ERROR_REASON_ACCOUNT_NOT_ELIGIBLE",
                "The Page Bakery",
                "It has no account. Link one."),
            tuple(
                "ERROR_REASON_ACCOUNT_NOT_ELIGIBLE",
                "@mira.private",
                "It is personal. Switch it."));
  }

  @Test
  void noEligibleAccount_nothingAtAll_saysSo() {
    assertThat(refusalOf(new DomainError.NoEligibleAccount(List.of())).getMessage())
        .isEqualTo("None of the person's accounts can be connected. There is none.");
  }

  @Test
  void accountMismatch_namesTheAccountThatIsExpectedAndThoseThatCame() {
    Status status = refusalOf(new DomainError.AccountMismatch(ID, COFFEE, List.of(MIRA)));

    assertThat(status.getMessage())
        .isEqualTo(
            "@nexus.coffee is to be connected again, but the person authorised @mira.paints. Log in"
                + " as @nexus.coffee.");
    assertThat(detail(status, ErrorInfo.class).getMetadataMap())
        .containsEntry("connection_id", SOME_ID)
        .containsEntry("account_id", "178414")
        .containsEntry("account_handle", "nexus.coffee");
  }

  @Test
  void accountNotOffered_namesTheFieldAndWhatWasOffered() {
    Status status = refusalOf(new DomainError.AccountNotOffered("1", List.of(COFFEE, MIRA)));

    assertThat(detail(status, BadRequest.class).getFieldViolationsList())
        .extracting(each -> each.getField(), each -> each.getDescription())
        .containsExactly(
            tuple(
                "account_id",
                "is none of those offered: 178414 (@nexus.coffee), 178415 (@mira.paints)"));
  }

  @Test
  void loginUnavailable_namesItAndThoseThatAre() {
    Status status =
        refusalOf(
            new DomainError.LoginUnavailable(
                Samples.PLATFORM, new Login("facebook"), List.of(Samples.LOGIN)));

    assertThat(detail(status, ErrorInfo.class).getMetadataMap())
        .containsEntry("login", "facebook")
        .containsEntry("available_logins", "instagram");
  }

  @Test
  void capabilityMissing_namesItAndTheConnection() {
    Status status =
        refusalOf(new DomainError.CapabilityMissing(ID, Capability.PUBLISH, "Tick all boxes."));

    assertThat(status.getMessage()).isEqualTo("Tick all boxes.");
    assertThat(detail(status, ErrorInfo.class).getMetadataMap())
        .containsEntry("connection_id", SOME_ID)
        .containsEntry("capability", "CAPABILITY_PUBLISH");
  }

  @Test
  void reauthorizationRequired_namesTheConnectionAndWhatToDo() {
    Status status = refusalOf(new DomainError.ReauthorizationRequired(ID, "Connect again."));

    assertThat(status.getMessage()).isEqualTo("Connect again.");
    assertThat(detail(status, PreconditionFailure.class).getViolations(0).getSubject())
        .isEqualTo("connections/" + SOME_ID);
  }

  @Test
  void connectionDisconnected_saysSinceWhen() {
    Status status = refusalOf(new DomainError.ConnectionDisconnected(ID, Samples.NOW));

    assertThat(detail(status, ErrorInfo.class).getMetadataMap())
        .containsEntry("disconnect_time", Samples.NOW.toString());
    assertThat(detail(status, PreconditionFailure.class).getViolations(0).getSubject())
        .isEqualTo("connections/" + SOME_ID);
  }
}
