package com.nexus.social.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleComparisonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,\"b\":[true,null]} | {\"b\":[true,null],\"a\":1}",
        "{\"id\":\"${id}\"} | {\"id\":\"17841405822304914\"}",
        "{\"n\":\"${count}\"} | {\"n\":0}",
        "{\"m\":\"Wait until ${time}.\"} | {\"m\":\"Wait until 2026-10-01T07:00:00+0000.\"}",
        "[\"${each}\",{\"id\":\"${id}\"}] | [{\"id\":\"123456\"},{\"id\":\"1234567\"}]",
        "{\"${id}\":1,\"a\":2} | {\"a\":2,\"123456\":1,\"1234567\":1}",
      })
  void likeTheSample_isNoDifference(String sample, String actual) {
    assertThat(differences(sample, actual)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1} | {} | /a is missing",
        "{} | {\"a\":null} | /a is not in the sample",
        "{\"a\":1} | {\"a\":\"1\"} | /a should be 1 and is \"1\"",
        "{\"a\":\"1\"} | {\"a\":1} | /a should be \"1\" and is 1",
        "{\"a\":{}} | {\"a\":[]} | /a should be an object and is []",
        "{\"id\":\"${id}\"} | {\"id\":123456} | /id should be \"${id}\" and is 123456",
        "{\"n\":\"${count}\"} | {\"n\":\"0\"} | /n should be \"${count}\" and is \"0\"",
        "{\"n\":\"${count}\"} | {\"n\":0.5} | /n should be \"${count}\" and is 0.5",
        "{\"m\":\"No.\"} | {\"m\":\"Nox\"} | /m should be \"No.\" and is \"Nox\"",
        "[1] | [1,2] | ` should be a list like [1] and is [1,2]`",
        "[\"${each}\",1] | [] | ` should be a list like [\"${each}\",1] and is []`",
        "[\"${each}\",1] | [1,2] | /1 should be 1 and is 2",
        "{\"${id}\":1} | {} | ` should be members named ${id} and is {}`",
        "{\"${id}\":1} | {\"123456\":2} | /123456 should be 1 and is 2",
      })
  void whateverIsDifferent_isSaid(String sample, String actual, String difference) {
    assertThat(differences(sample, actual)).contains(difference);
  }

  private static List<String> differences(String sample, String actual) {
    return SampleComparison.differences(Answer.parse(sample), Answer.parse(actual));
  }
}
