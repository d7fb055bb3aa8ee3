package ir.peygir.messaging;

import java.time.Clock;
import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import ir.peygir.shared.Sealer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends one message outside any transaction and notes what came of it; a failure is tried
 * again with growing pauses.
 */
@Component
class Delivery {

	static final TaskDescriptor<Void> TASK = TaskDescriptor.of("deliverMessage");

	private static final int TRIES = 12;

	private final OutboundMessages messages;

	private final ObjectProvider<AddressBook> addressBook;

	private final Gateway gateway;

	private final TransactionTemplate transaction;

	private final Sealer sealer;

	private final Clock clock;

	Delivery(OutboundMessages messages, ObjectProvider<AddressBook> addressBook, Gateway gateway,
			TransactionTemplate transaction, Sealer sealer, Clock clock) {
		this.messages = messages;
		this.addressBook = addressBook;
		this.gateway = gateway;
		this.transaction = transaction;
		this.sealer = sealer;
		this.clock = clock;
	}

	void deliver(long id) {
		OutboundMessage message = this.messages.findById(id).orElseThrow();
		if (message.isSent() || message.isWiped()) {
			return;
		}
		try {
			Outbox.recipient(message, this.addressBook.getObject(), this.sealer)
				.ifPresent((mobile) -> this.gateway.send(mobile, message.content(this.sealer)));
			note(id, (sent) -> sent.sent(this.clock.instant()));
		}
		catch (RuntimeException ex) {
			note(id, (failed) -> failed.failed(ex.getClass().getSimpleName()));
			throw ex;
		}
	}

	private void note(long id, java.util.function.Consumer<OutboundMessage> change) {
		this.transaction.executeWithoutResult((status) -> change.accept(this.messages.findById(id).orElseThrow()));
	}

	@Configuration
	static class Schedule {

		@Bean
		OneTimeTask<Void> deliverMessage(ObjectProvider<Delivery> delivery) {
			return Tasks.oneTime(TASK)
				.onFailure(new FailureHandler.MaxRetriesFailureHandler<>(TRIES,
						new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(10))))
				.execute((instance, context) -> delivery.getObject().deliver(Long.parseLong(instance.getId())));
		}

	}

}
