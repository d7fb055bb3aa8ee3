/** Owns the day itself: attendance, minutes, orders and their images. */
@org.springframework.modulith.NamedInterface("order")
package ir.peygir.meeting.order;
