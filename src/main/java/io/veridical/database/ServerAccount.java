package io.veridical.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * On whose behalf the server runs. PostgreSQL refuses to run as root, so root hands it to
 * a user namespace of its own (the files stay root's) or to another account (the files
 * become that account's). Which of the two was chosen is remembered by the owner of the
 * files.
 *
 * @param prefix the words before each command
 * @param uid who owns the files, null where nothing is changed
 * @param gid the group of the files
 */
record ServerAccount(List<String> prefix, @Nullable Integer uid, @Nullable Integer gid) {

	private static final int ROOT = 0;

	private static final int NOBODY = 65534;

	/** The account that runs the application. */
	static final ServerAccount OWN = new ServerAccount(List.of(), null, null);

	static final ServerAccount NAMESPACE = new ServerAccount(List.of("unshare", "--user"), ROOT, ROOT);

	static ServerAccount of(int uid, int gid) {
		return new ServerAccount(List.of("setpriv", "--reuid", Integer.toString(uid), "--regid", Integer.toString(gid),
				"--clear-groups"), uid, gid);
	}

	/** The first account that can run programs and reach the folder. */
	static ServerAccount choose(DataFolder folder, Path data) throws IOException {
		if (!isRoot()) {
			return OWN;
		}
		Path parent = folder.around();
		for (ServerAccount account : candidates(data, parent)) {
			if (account.reaches(parent)) {
				return account;
			}
		}
		throw new DatabaseStartFailure.NoAccountForTheServer(folder.path());
	}

	/**
	 * In order of preference: who owns the data, the namespace, nobody, who owns the
	 * folder around the data.
	 */
	static List<ServerAccount> candidates(Path data, Path parent) throws IOException {
		List<ServerAccount> candidates = new ArrayList<>();
		addOwner(candidates, data);
		candidates.add(NAMESPACE);
		candidates.add(of(NOBODY, NOBODY));
		addOwner(candidates, parent);
		return candidates;
	}

	private static void addOwner(List<ServerAccount> candidates, Path path) throws IOException {
		if (Files.exists(path) && attribute(path, "unix:uid") != ROOT) {
			candidates.add(of(attribute(path, "unix:uid"), attribute(path, "unix:gid")));
		}
	}

	private boolean reaches(Path directory) {
		try {
			return Command.run(command(List.of("test", "-x", directory.toString())), Duration.ofSeconds(10))
				.succeeded();
		}
		catch (IOException ex) {
			return false;
		}
	}

	List<String> command(List<String> command) {
		return Stream.concat(this.prefix.stream(), command.stream()).toList();
	}

	/**
	 * Makes the account the owner of a file or a whole folder, if it is not so already.
	 */
	void ownAll(Path path) throws IOException {
		if (this.uid == null || attribute(path, "unix:uid") == this.uid) {
			return;
		}
		try (Stream<Path> files = Files.walk(path)) {
			// the folder itself comes last: it is what remembers the account
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.setAttribute(file, "unix:uid", this.uid, LinkOption.NOFOLLOW_LINKS);
				Files.setAttribute(file, "unix:gid", this.gid, LinkOption.NOFOLLOW_LINKS);
			}
		}
	}

	private static boolean isRoot() throws IOException {
		Path self = Path.of("/proc/self");
		return Files.exists(self) ? attribute(self, "unix:uid") == ROOT
				: "root".equals(System.getProperty("user.name"));
	}

	private static int attribute(Path path, String name) throws IOException {
		return (int) Files.getAttribute(path, name);
	}

}
