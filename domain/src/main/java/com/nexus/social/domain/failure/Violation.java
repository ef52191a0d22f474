package com.nexus.social.domain.failure;

/**
 * A rule that a request breaks.
 *
 * @param field the path of the field, such as "image_post.image.url"
 * @param rule which rule, with the value that breaks it, and what would keep it
 */
public record Violation(String field, String rule) {}
