package ir.peygir.report;

/**
 * The first reporter is not satisfied with the answer, or objects to it. Published in the
 * transaction in which they say so.
 */
public record AnswerDisputed(String code) {

}
