package ir.peygir.engine.models;

/**
 * Something that every diagram or table keeps to.
 */
@FunctionalInterface
interface Rule {

	void look(ModelFile file, Context context, Findings findings);

}
