package ir.peygir.staff.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ir.peygir.staff.StaffList;
import ir.peygir.staff.StaffMember;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

import org.springframework.stereotype.Component;

/**
 * Reads accounts and their groups from the engine, at most once a minute for each, so
 * that leaving a group works for those who are signed in too. An account without a group
 * is no member of staff.
 */
@Component
class StaffAccounts implements StaffList {

	/** The engine's web applications look for a member of it; it gives nobody a right. */
	static final String ENGINE_ADMINISTRATORS = "camunda-admin";

	private static final Duration FRESH = Duration.ofMinutes(1);

	/** Anything else never was an id, and PostgreSQL refuses a zero byte. */
	private static final Pattern POSSIBLE = Pattern.compile("\\P{Cntrl}{1,64}");

	private final Map<String, Read> read = new ConcurrentHashMap<>();

	private final IdentityService identities;

	private final Substitutes substitutes;

	private final Clock clock;

	StaffAccounts(IdentityService identities, Substitutes substitutes, Clock clock) {
		this.identities = identities;
		this.substitutes = substitutes;
		this.clock = clock;
	}

	@Override
	public Optional<StaffMember> find(String id) {
		Instant now = this.clock.instant();
		Read known = this.read.get(id);
		LocalDate today = this.substitutes.today();
		// at midnight a stand-in's day is over
		if (known != null && known.day().equals(today) && now.isBefore(known.at().plus(FRESH))
				&& !now.isBefore(known.at())) {
			return Optional.of(known.member());
		}
		Optional<StaffMember> member = readFromEngine(id);
		member.ifPresentOrElse((found) -> this.read.put(id, new Read(found, now, today)), () -> this.read.remove(id));
		return member;
	}

	static boolean possible(String id) {
		return POSSIBLE.matcher(id).matches();
	}

	/** Something about the account was changed. */
	void forget(String id) {
		this.read.remove(id);
	}

	private Optional<StaffMember> readFromEngine(String id) {
		User user = possible(id) ? this.identities.createUserQuery().userId(id).singleResult() : null;
		if (user == null) {
			return Optional.empty();
		}
		List<String> own = this.substitutes.groupsOf(user.getId());
		List<String> groups = Stream.concat(own.stream(), this.substitutes.lentTo(user.getId()).stream())
			.distinct()
			.toList();
		return own.isEmpty() ? Optional.empty() : Optional.of(new StaffMember(user.getId(), fullName(user), groups));
	}

	private static String fullName(User user) {
		String name = Stream.of(user.getFirstName(), user.getLastName())
			.filter((part) -> part != null && !part.isBlank())
			.collect(Collectors.joining(" "));
		return name.isEmpty() ? user.getId() : name;
	}

	private record Read(StaffMember member, Instant at, LocalDate day) {
	}

}
