package ir.peygir.report.photo;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import ir.peygir.shared.MissingSetting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Knows both places where bytes may lie, and into which of them new ones go.
 */
@Component
class Cabinet {

	private static final Logger LOG = LoggerFactory.getLogger(Cabinet.class);

	private final FilesInDatabase database;

	private final FilesInDirectory directory;

	private final Photos photos;

	private final boolean intoDatabase;

	/**
	 * @throws MissingSetting if photos lie in a directory that is not set, or a directory
	 * is set that cannot be used
	 */
	Cabinet(FilesInDatabase database, Photos photos, PhotoSettings settings) {
		this.database = database;
		this.photos = photos;
		this.directory = (settings.directory() != null)
				? new FilesInDirectory(settings.directory(), settings.directoryReadOnly()) : null;
		this.intoDatabase = this.directory == null || settings.directoryReadOnly();
		if (this.directory == null && photos.anyIn(Whereabouts.DIRECTORY)) {
			throw new MissingSetting(PhotoSettings.DIRECTORY, "the directory in which photos were kept until now");
		}
	}

	/** Where new ones go. */
	PhotoFiles current() {
		return this.intoDatabase ? this.database : this.directory;
	}

	/** Empty, and an error in the log, if it should be there and is not. */
	Optional<byte[]> read(Whereabouts where, String id, Part part) {
		Optional<byte[]> content = in(where).read(id, part);
		if (content.isEmpty()) {
			LOG.error("photo {} has a row, but its {} is not in the {}", id, part, where);
		}
		return content;
	}

	void remove(Collection<Photos.Lying> photos) {
		for (Whereabouts where : Whereabouts.values()) {
			List<String> ids = photos.stream().filter((photo) -> photo.where() == where).map(Photos.Lying::id).toList();
			if (!ids.isEmpty()) {
				in(where).remove(ids);
			}
		}
	}

	/**
	 * Deletes files from before that moment that no row points to.
	 * @return how many
	 */
	int sweep(Instant before) {
		return this.intoDatabase ? 0 : this.directory.sweep(before, this.photos::known);
	}

	private PhotoFiles in(Whereabouts where) {
		return (where == Whereabouts.DATABASE) ? this.database : this.directory;
	}

}
