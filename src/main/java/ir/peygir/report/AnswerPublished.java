package ir.peygir.report;

/**
 * The citizen may read what became of a report: its answer, a refusal, or that it was
 * merged. Published in the transaction in which it happens.
 */
public record AnswerPublished(String code) {

}
