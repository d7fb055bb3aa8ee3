package ir.peygir.report.photo;

import ir.peygir.OnH2;
import ir.peygir.shared.CityClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The store as the application puts it together, without an application. */
final class Stores {

	private Stores() {
	}

	static PhotoStore on(OnH2 database, PhotoSettings settings) {
		JdbcClient jdbc = JdbcClient.create(database.dataSource());
		Photos photos = new Photos(jdbc);
		Cabinet cabinet = new Cabinet(new FilesInDatabase(jdbc), photos, settings);
		return new PhotoStore(new Darkroom(), photos, cabinet,
				new Wall(photos, cabinet, new EvidenceRows(jdbc), database.transaction(), new CityClock()));
	}

	static FileShelf shelfOn(OnH2 database, PhotoSettings settings) {
		JdbcClient jdbc = JdbcClient.create(database.dataSource());
		Photos photos = new Photos(jdbc);
		Cabinet cabinet = new Cabinet(new FilesInDatabase(jdbc), photos, settings);
		return new FileShelf(new Darkroom(), photos, cabinet,
				new Wall(photos, cabinet, new EvidenceRows(jdbc), database.transaction(), new CityClock()));
	}

}
