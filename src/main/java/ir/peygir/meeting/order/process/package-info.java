/** Connects the day and its orders with the engine. */
package ir.peygir.meeting.order.process;
