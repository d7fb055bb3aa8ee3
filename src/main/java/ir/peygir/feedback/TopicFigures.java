package ir.peygir.feedback;

/**
 * How often citizens were asked about a topic, and what they said.
 *
 * @param asked also those whose time is not over yet
 * @param answered by whatever channel; silence is no answer
 * @param satisfied of those who answered
 */
public record TopicFigures(String topicCode, long asked, long answered, long satisfied) {
}
