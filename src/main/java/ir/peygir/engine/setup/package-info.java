/**
 * Puts the engine together and deploys the models.
 */
package ir.peygir.engine.setup;
