/**
 * Owns the survey record over its channels and process {@code feedback}; asks its port
 * {@code SurveySubject}. Refuses to know what is surveyed.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "shared", "engine", "messaging", "city" })
package ir.peygir.feedback;
