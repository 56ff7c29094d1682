package org.peerage.web;

/**
 * How the web server runs.
 *
 * @param address it listens on
 * @param port it listens on; 0 for any that is free
 * @param open whether visitors may read without signing in
 * @param least the least confidence of the claims that pages show, 0 to 1
 * @param signIn how users sign in
 */
public record WebSettings(String address, int port, boolean open, double least, SignInSettings signIn) {}
