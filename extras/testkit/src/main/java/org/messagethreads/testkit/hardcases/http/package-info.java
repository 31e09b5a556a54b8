/**
 * The hard cases held against a server: the public API over HTTP, and a control interface under {@code /emulator/v1}
 * that sets its clock and its directory and brings it messages from outside. Needs the JDK's HTTP client and Jackson.
 *
 * <p>{@link org.messagethreads.testkit.hardcases.http.HttpSubject} is the subject, for tests of your own;
 * {@link org.messagethreads.testkit.hardcases.http.HardCasesOverHttp} is a program that runs every case. In a project
 * that depends on the kit:
 *
 * <pre>{@code
 * mvn dependency:copy-dependencies
 * java -cp 'target/dependency/*' org.messagethreads.testkit.hardcases.http.HardCasesOverHttp http://127.0.0.1:8080
 * }</pre>
 */
@NullMarked
package org.messagethreads.testkit.hardcases.http;

import org.jspecify.annotations.NullMarked;
