/**
 * Owns the deployer, the guards that make the engine safe, the contract that completes a
 * task and the history reader. Refuses to know any one process.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = { "shared" })
package ir.peygir.engine;
