package ir.peygir.report;

/**
 * A member of staff has decided how a report ends, published in the deciding transaction,
 * so that many such decisions in few minutes can be noticed.
 *
 * @param unitCode of the unit that has it, {@code null} before any has
 */
public record ClosingDecided(String code, String unitCode, String who) {
}
