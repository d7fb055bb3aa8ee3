package ir.peygir.engine;

/**
 * Why a decision cannot stand: the variable at fault and a sentence for the person.
 */
public record Refusal(String field, String message) {

	@Override
	public String toString() {
		return this.field + ": " + this.message;
	}

}
