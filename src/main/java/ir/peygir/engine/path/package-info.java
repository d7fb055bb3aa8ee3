/**
 * Keeps which way a case took through its diagram, because the engine keeps steps only.
 */
package ir.peygir.engine.path;
