package org.peerage.access;

/**
 * A user as an identity provider knows them.
 *
 * @param subject the provider's issuer and its name for the user, which never changes
 * @param isVerified whether the provider knows that the email is the user's
 */
public record Identity(String subject, String email, boolean isVerified, String name) {}
