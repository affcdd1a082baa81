package io.veridical.account;

import java.time.Clock;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How researchers come into workspaces, change their roles there, and go.
 */
@Service
class Joining {

	private final Members members;

	private final MemberInvitations invitations;

	private final Researchers researchers;

	private final PasswordEncoder passwords;

	private final CurrentWorkspace workspace;

	private final Audit audit;

	private final Clock clock;

	Joining(Members members, MemberInvitations invitations, Researchers researchers, PasswordEncoder passwords,
			CurrentWorkspace workspace, Audit audit, Clock clock) {
		this.members = members;
		this.invitations = invitations;
		this.researchers = researchers;
		this.passwords = passwords;
		this.workspace = workspace;
		this.audit = audit;
		this.clock = clock;
	}

	/** Invites somebody to the present workspace. */
	@Transactional
	String invite(Role role, String by) {
		String token = this.invitations.make(this.workspace.id(), role, by);
		this.audit.changed("member.invited", "member", "", role.text(), Map.of(), Map.of("role", role.text()));
		return token;
	}

	@Transactional
	void revoke(UUID invitation) {
		if (!this.invitations.revoke(this.workspace.id(), invitation)) {
			throw new NoSuchElementException("No invitation " + invitation);
		}
		this.audit.changed("member.invitation-revoked", "member", invitation.toString(), "", Map.of(), Map.of());
	}

	/**
	 * Lets somebody who has an account in.
	 * @return false if the invitation is used up
	 */
	@Transactional
	boolean accept(MemberInvitation invitation, UUID researcher, String name) {
		if (!this.invitations.use(invitation.id())) {
			return false;
		}
		this.members.join(researcher, invitation.workspace().id(), invitation.role());
		this.workspace.within(invitation.workspace().id(), () -> this.audit.changed("member.joined", "member",
				researcher.toString(), name, Map.of(), Map.of("role", invitation.role().text())));
		return true;
	}

	/** The same of somebody who chooses a name and a password. */
	@Transactional
	boolean accept(MemberInvitation invitation, String name, String password) {
		Password.check(password);
		String hash = this.passwords.encode(password);
		if (hash == null) {
			throw new IllegalStateException("No hash for a password");
		}
		Researcher researcher = this.researchers.saveAndFlush(new Researcher(name, hash, this.clock.instant()));
		return accept(invitation, researcher.getId(), name);
	}

	/**
	 * @throws WorkspaceNeedsAnOwner if nobody would own the workspace
	 */
	@Transactional
	void change(UUID researcher, Role role) {
		Member member = this.members.find(this.workspace.id(), researcher);
		keepAnOwner(member, role == Role.OWNER);
		this.members.change(this.workspace.id(), researcher, role);
		this.audit.changed("member.role", "member", researcher.toString(), member.name(),
				Map.of("role", member.role().text()), Map.of("role", role.text()));
	}

	/**
	 * @throws WorkspaceNeedsAnOwner if nobody would own the workspace
	 */
	@Transactional
	void remove(UUID researcher) {
		Member member = this.members.find(this.workspace.id(), researcher);
		keepAnOwner(member, false);
		this.members.remove(this.workspace.id(), researcher);
		this.audit.changed("member.removed", "member", researcher.toString(), member.name(),
				Map.of("role", member.role().text()), Map.of());
	}

	private void keepAnOwner(Member member, boolean stays) {
		if (!stays && member.role() == Role.OWNER && this.members.lockOwners(this.workspace.id()) < 2) {
			throw new WorkspaceNeedsAnOwner();
		}
	}

}
