package com.nexus.social.application.service;

import com.nexus.social.domain.deletion.DeletionCode;
import java.net.URI;

/**
 * Where people see how far a deletion is: a page of the caller's, which asks for it here.
 *
 * @param base the page's address; the code becomes its query parameter {@code code}
 */
public record DeletionStatusPages(URI base) {
  URI of(DeletionCode code) {
    String separator = base.getQuery() == null ? "?" : "&";
    return URI.create(base + separator + "code=" + code.value());
  }
}
