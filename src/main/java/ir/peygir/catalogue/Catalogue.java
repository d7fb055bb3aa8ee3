package ir.peygir.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import ir.peygir.shared.Seeding;
import org.springframework.stereotype.Component;

/**
 * The topics on which citizens can write, and the finder that leads everyday words to
 * them.
 */
@Component
public class Catalogue {

	private final TopicTable table;

	private final List<TopicGroup> groups;

	private final List<Topic> offered;

	private final Map<String, Topic> byCode;

	private final TopicSearch search;

	Catalogue(TopicTable table, Seeding seeding) {
		this.table = table;
		this.groups = ShippedTopic.groups();
		seeding.run(() -> table.seed(this.groups, ShippedTopic.all()));
		this.offered = table.offered();
		this.byCode = this.offered.stream().collect(Collectors.toMap(Topic::code, Function.identity()));
		this.search = new TopicSearch(this.groups, this.offered);
	}

	public List<TopicGroup> groups() {
		return this.groups;
	}

	/** The topics offered now, in catalogue order. */
	public List<Topic> all() {
		return this.offered;
	}

	/**
	 * @param code of a group, empty list if there is none
	 */
	public List<Topic> ofGroup(String code) {
		return this.offered.stream().filter((topic) -> topic.groupCode().equals(code)).toList();
	}

	/**
	 * The newest version of a topic that is offered now.
	 * @param code may be {@code null}
	 */
	public Optional<Topic> topic(String code) {
		return Optional.ofNullable(code).map(this.byCode::get);
	}

	/** The version with which a case was opened, also of a topic no longer offered. */
	public Optional<Topic> topic(String code, int version) {
		return topic(code).filter((topic) -> topic.version() == version).or(() -> this.table.find(code, version));
	}

	/**
	 * What a person may mean, best first; everyday words, endings and single slips of the
	 * finger are understood.
	 * @param q Persian or English, may be {@code null}
	 * @return nothing if no word tells anything
	 */
	public List<Topic> search(String q, int limit) {
		return this.search.find(q, limit);
	}

	/**
	 * What the wording says the citizen wants, among the kinds of the topic; its usual
	 * kind if the wording says nothing.
	 * @param text may be {@code null}
	 */
	public Optional<Kind> kindOf(String text, Topic topic) {
		return KindCues.of(text).filter(topic::takes).findFirst().or(() -> topic.kinds().stream().findFirst());
	}

}
