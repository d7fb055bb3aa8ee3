package ir.peygir.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ir.peygir.Stories;
import ir.peygir.shared.CsvRows;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

@Transactional
class TopicVersionsTests extends Stories {

	@Autowired
	private TopicTable table;

	@Autowired
	private JdbcClient jdbc;

	private final List<TopicGroup> groups = ShippedTopic.groups();

	private final List<ShippedTopic> shipped = new ArrayList<>(ShippedTopic.all());

	@Test
	void whatIsShippedIsOfferedInItsOrder() {
		assertThat(this.table.offered()).usingRecursiveFieldByFieldElementComparatorIgnoringFields("version")
			.containsExactlyElementsOf(this.shipped.stream().map(ShippedTopic::topic).toList());
	}

	@Test
	void aSecondStartChangesNothing() {
		int topics = count();
		this.table.seed(this.groups, this.shipped);
		assertThat(count()).isEqualTo(topics);
	}

	@Test
	void aChangedTopicIsANewVersionAndTheOldOneStays() {
		Topic before = this.table.offered().get(0);
		change(0, "عنوان تازه");
		int topics = count();
		this.table.seed(this.groups, this.shipped);
		assertThat(count()).isEqualTo(topics + 1);
		Topic after = this.table.offered().get(0);
		assertThat(after.titleFa()).isEqualTo("عنوان تازه");
		assertThat(after.version()).isEqualTo(before.version() + 1);
		assertThat(after.questions()).isEqualTo(before.questions());
		assertThat(this.table.find(before.code(), before.version())).contains(before);
	}

	@Test
	void aTopicThatIsChangedBackIsTheOldVersionAgain() {
		Topic before = this.table.offered().get(0);
		this.table.seed(this.groups, change(0, "عنوان تازه"));
		this.table.seed(this.groups, ShippedTopic.all());
		assertThat(this.table.offered().get(0)).isEqualTo(before);
	}

	@Test
	void aTopicNoLongerShippedIsNotOfferedButKnown() {
		Topic before = this.table.offered().get(0);
		this.shipped.remove(0);
		this.table.seed(this.groups, this.shipped);
		assertThat(this.table.offered()).extracting(Topic::code).doesNotContain(before.code());
		assertThat(this.table.find(before.code(), before.version())).contains(before);
	}

	private List<ShippedTopic> change(int at, String title) {
		Map<String, String> csv = new HashMap<>(CsvRows.of("catalogue/topics/CLN.csv").get(at));
		csv.put("title_fa", title);
		this.shipped.set(at, new ShippedTopic(TopicRow.of(csv, "CLN", "digest of " + title, List.of()),
				this.shipped.get(at).questions()));
		return this.shipped;
	}

	private int count() {
		return this.jdbc.sql("select count(*) from topic").query(Integer.class).single();
	}

}
