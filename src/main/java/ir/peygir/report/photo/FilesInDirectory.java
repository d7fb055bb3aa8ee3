package ir.peygir.report.photo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ir.peygir.shared.MissingSetting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the bytes as files, named by id in directories named by its first two letters.
 */
final class FilesInDirectory implements PhotoFiles {

	private static final Logger LOG = LoggerFactory.getLogger(FilesInDirectory.class);

	private static final String TEMPORARY = ".tmp";

	private final Path root;

	/**
	 * @throws MissingSetting if there is no such directory, or it cannot be written to
	 */
	FilesInDirectory(Path root, boolean readOnly) {
		if (!Files.isDirectory(root) || !(readOnly || takesFiles(root))) {
			throw new MissingSetting(PhotoSettings.DIRECTORY,
					"a directory that exists and can be written to: " + root + " is not");
		}
		this.root = root;
	}

	private static boolean takesFiles(Path root) {
		try {
			Files.delete(Files.createTempFile(root, "start", TEMPORARY));
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Override
	public Whereabouts where() {
		return Whereabouts.DIRECTORY;
	}

	@Override
	public void put(String id, Part part, byte[] content) {
		Path file = path(id, part);
		AtTheEnd.ifRolledBack(() -> delete(file));
		try {
			Files.createDirectories(file.getParent());
			Path temporary = Files.createTempFile(file.getParent(), id, TEMPORARY);
			try {
				write(temporary, content);
				// whoever reads sees all of it or nothing
				Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
			}
			finally {
				Files.deleteIfExists(temporary);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void write(Path file, byte[] content) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			ByteBuffer rest = ByteBuffer.wrap(content);
			while (rest.hasRemaining()) {
				channel.write(rest);
			}
			// before the row that points here is committed
			channel.force(true);
		}
	}

	@Override
	public Optional<byte[]> read(String id, Part part) {
		try {
			return Optional.of(Files.readAllBytes(path(id, part)));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void remove(Collection<String> ids) {
		List<String> all = List.copyOf(ids);
		AtTheEnd.ifCommitted(() -> all.forEach((id) -> {
			for (Part part : Part.values()) {
				delete(path(id, part));
			}
		}));
	}

	/**
	 * Deletes what no row points to: left by a machine that stopped half way.
	 * @param before younger files may belong to a transaction that still runs
	 * @param known of some ids, those that have a row
	 * @return how many files were deleted
	 */
	int sweep(Instant before, UnaryOperator<Set<String>> known) {
		return list(this.root).stream().filter(Files::isDirectory).mapToInt((directory) -> {
			List<Path> old = list(directory).stream().filter((file) -> isOlder(file, before)).toList();
			Set<String> ids = old.stream().map(FilesInDirectory::id).collect(Collectors.toSet());
			Set<String> kept = ids.isEmpty() ? ids : known.apply(ids);
			List<Path> orphans = old.stream().filter((file) -> !kept.contains(id(file))).toList();
			orphans.forEach(FilesInDirectory::delete);
			return orphans.size();
		}).sum();
	}

	private static List<Path> list(Path directory) {
		try (Stream<Path> files = Files.list(directory)) {
			return new ArrayList<>(files.toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isOlder(Path file, Instant moment) {
		try {
			return Files.isRegularFile(file) && Files.getLastModifiedTime(file).toInstant().isBefore(moment);
		}
		catch (IOException ex) {
			// gone meanwhile
			return false;
		}
	}

	/** Of a temporary file something that is no id. */
	private static String id(Path file) {
		String name = file.getFileName().toString();
		return name.substring(0, Math.max(0, name.indexOf('.')));
	}

	private Path path(String id, Part part) {
		return this.root.resolve(id.substring(0, 2)).resolve(id + "." + part.name().toLowerCase(Locale.ROOT));
	}

	private static void delete(Path file) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			LOG.warn("{} could not be deleted; the nightly sweep tries again", file, ex);
		}
	}

}
