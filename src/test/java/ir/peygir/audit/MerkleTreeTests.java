package ir.peygir.audit;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MerkleTreeTests {

	@Test
	void itIsTheTreeOfRfc6962WhateverOrderItGrewIn() {
		Random random = new Random(7);
		MerkleTree tree = new MerkleTree();
		List<byte[]> leaves = new ArrayList<>();
		for (int round = 0; round < 60; round++) {
			for (int change = random.nextInt(4); change > 0 && !leaves.isEmpty(); change--) {
				int at = random.nextInt(leaves.size());
				leaves.set(at, leaf(random));
				tree.put(at, leaves.get(at));
			}
			for (int more = random.nextInt(5); more > 0; more--) {
				leaves.add(leaf(random));
				tree.put(leaves.size() - 1, leaves.get(leaves.size() - 1));
			}
			String root = HexFormat.of().formatHex(root(leaves));
			assertThat(tree.root()).as("%d leaves", leaves.size()).isEqualTo(root);
			for (int at = 0; at < leaves.size(); at++) {
				assertThat(MerkleTree.climb(leaves.get(at), tree.path(at))).isEqualTo(root);
			}
		}
	}

	@Test
	void leavesAndNodesAreHashedApart() {
		byte[] one = TrailHash.leaf("1", 1, "a");
		assertThat(TrailHash.node(one, one)).isNotEqualTo(TrailHash.leaf("1", 1, "a"));
		assertThat(new MerkleTree().root())
			.isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
	}

	/** RFC 6962, 2.1, word for word: split at the largest power of two below. */
	private static byte[] root(List<byte[]> leaves) {
		if (leaves.isEmpty()) {
			return TrailHash.digest().digest();
		}
		if (leaves.size() == 1) {
			return leaves.get(0);
		}
		int split = Integer.highestOneBit(leaves.size() - 1);
		return TrailHash.node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
	}

	private static byte[] leaf(Random random) {
		byte[] leaf = new byte[32];
		random.nextBytes(leaf);
		return leaf;
	}

}
