package ir.peygir.report.photo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Writes a PDF document anew with what its pages show and nothing that acts: what is
 * needed is named, all else falls away.
 */
final class CleanPdf {

	private static final Set<String> OF_DOCUMENT = Set.of("Type", "Version", "Pages", "PageLabels", "OCProperties");

	private static final Set<String> OF_PAGES = Set.of("Type", "Parent", "Kids", "Count", "Resources", "MediaBox",
			"CropBox", "BleedBox", "TrimBox", "ArtBox", "Rotate", "UserUnit", "Contents", "Group", "Annots");

	/** Stamps, signatures and notes in ink stay as pictures. */
	private static final Set<String> OF_MARKS = Set.of("Type", "Subtype", "Rect", "AP", "AS", "F", "OC");

	private static final Set<String> MARKS = Set.of("FreeText", "Line", "Square", "Circle", "Polygon", "PolyLine",
			"Highlight", "Underline", "Squiggly", "StrikeOut", "Stamp", "Caret", "Ink", "Widget");

	/** About its author and tools, or content that lies in another file. */
	private static final Set<String> NOT_IN_STREAMS = Set.of("Metadata", "PieceInfo", "AF", "OPI", "Ref", "PS", "F",
			"FFilter", "FDecodeParms");

	private static final int TAIL = 1024;

	private CleanPdf() {
	}

	/**
	 * @throws Encrypted if it has a password, for reading or for changing
	 * @throws IOException if it is broken
	 */
	static byte[] of(byte[] file) throws IOException {
		String tail = new String(file, Math.max(0, file.length - TAIL), Math.min(file.length, TAIL),
				StandardCharsets.ISO_8859_1);
		if (!tail.contains("%%EOF")) {
			throw new IOException("breaks off");
		}
		try (PDDocument document = Loader.loadPDF(file)) {
			if (document.isEncrypted()) {
				throw new Encrypted();
			}
			if (document.getNumberOfPages() == 0) {
				throw new IOException("no page");
			}
			clean(document);
			ByteArrayOutputStream clean = new ByteArrayOutputStream(file.length);
			document.save(clean);
			return clean.toByteArray();
		}
		catch (InvalidPasswordException ex) {
			throw new Encrypted();
		}
	}

	/** Nobody but its owner can look into it. */
	static class Encrypted extends IOException {

		@Serial
		private static final long serialVersionUID = 1L;

	}

	private static void clean(PDDocument document) {
		COSDictionary trailer = document.getDocument().getTrailer();
		trailer.removeItem(COSName.INFO);
		trailer.removeItem(COSName.ID);
		COSDictionary catalogue = document.getDocumentCatalog().getCOSObject();
		only(catalogue, OF_DOCUMENT);
		Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		for (PDPage page : document.getPages()) {
			marks(page.getCOSObject());
			for (COSDictionary node = page.getCOSObject(); node != null && seen.add(node);) {
				only(node, OF_PAGES);
				node = node.getCOSDictionary(COSName.PARENT);
			}
		}
		everywhere(catalogue);
	}

	private static void marks(COSDictionary page) {
		COSArray marks = page.getCOSArray(COSName.ANNOTS);
		page.removeItem(COSName.ANNOTS);
		if (marks == null) {
			return;
		}
		COSArray kept = new COSArray();
		for (int at = 0; at < marks.size(); at++) {
			if (marks.getObject(at) instanceof COSDictionary mark
					&& MARKS.contains(mark.getNameAsString(COSName.SUBTYPE, ""))
					&& mark.getCOSDictionary(COSName.AP) != null) {
				only(mark, OF_MARKS);
				// what could be filled in is only looked at now
				mark.setName(COSName.SUBTYPE, "Stamp");
				kept.add(mark);
			}
		}
		if (kept.size() > 0) {
			page.setItem(COSName.ANNOTS, kept);
		}
	}

	private static void only(COSDictionary dictionary, Set<String> names) {
		List.copyOf(dictionary.keySet())
			.stream()
			.filter((name) -> !names.contains(name.getName()))
			.forEach(dictionary::removeItem);
	}

	private static void everywhere(COSBase root) {
		Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		Deque<COSBase> open = new ArrayDeque<>(List.of(root));
		while (!open.isEmpty()) {
			COSBase next = open.pop();
			COSBase value = (next instanceof COSObject reference) ? reference.getObject() : next;
			if (value == null || !seen.add(value)) {
				continue;
			}
			if (value instanceof COSDictionary dictionary) {
				inside(dictionary);
				open.addAll(dictionary.getValues());
			}
			else if (value instanceof COSArray array) {
				array.toList().stream().filter(Objects::nonNull).forEach(open::push);
			}
		}
	}

	/** Resources have names of any kind: what a dictionary is decides, not one key. */
	private static void inside(COSDictionary dictionary) {
		if (dictionary instanceof COSStream) {
			NOT_IN_STREAMS.forEach((name) -> dictionary.removeItem(COSName.getPDFName(name)));
		}
		else if (COSName.FILESPEC.equals(dictionary.getItem(COSName.TYPE))
				|| COSName.JAVA_SCRIPT.equals(dictionary.getItem(COSName.S))) {
			dictionary.clear();
		}
	}

}
