package com.nexus.social.domain.error;

/**
 * Why something that a person granted is of no use.
 *
 * @param subject what, as the person knows it: a page, an account
 * @param problem what is missing
 * @param remedy what to do
 */
public record Obstacle(String subject, String problem, String remedy) {}
