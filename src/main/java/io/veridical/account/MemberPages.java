package io.veridical.account;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The members of the present workspace, those invited to it, and the way to another one.
 */
@Controller
@RequestMapping("/workspace")
class MemberPages {

	private final Members members;

	private final MemberInvitations invitations;

	private final Workspaces workspaces;

	private final Joining joining;

	private final CurrentWorkspace workspace;

	MemberPages(Members members, MemberInvitations invitations, Workspaces workspaces, Joining joining,
			CurrentWorkspace workspace) {
		this.members = members;
		this.invitations = invitations;
		this.workspaces = workspaces;
		this.joining = joining;
		this.workspace = workspace;
	}

	@GetMapping
	ModelAndView page() {
		Standing standing = standing();
		ModelAndView page = new ModelAndView("account/members");
		page.addObject("workspace", this.workspaces.find(this.workspace.id()).orElseThrow());
		page.addObject("members", this.members.of(this.workspace.id()));
		page.addObject("roles", Role.values());
		page.addObject("me", standing.researcherId());
		page.addObject("owner", standing.may(Role.OWNER));
		page.addObject("mine",
				(standing.researcherId() != null) ? this.workspaces.of(standing.researcherId()) : List.of());
		page.addObject("invitations", this.invitations.open(this.workspace.id()));
		return page;
	}

	/** The only answer that shows the new link. */
	@PostMapping("/invitations")
	ModelAndView invite(@RequestParam Role role) {
		String token = this.joining.invite(role, standing().name());
		return page().addObject("invited", role)
			.addObject("link",
					ServletUriComponentsBuilder.fromCurrentContextPath().path("/invitation/" + token).toUriString());
	}

	@PostMapping("/invitations/{id}/revoke")
	String revoke(@PathVariable UUID id) {
		this.joining.revoke(id);
		return "redirect:/workspace";
	}

	@PostMapping("/members/{id}/role")
	ModelAndView change(@PathVariable UUID id, @RequestParam Role role) {
		return unlessLast(() -> this.joining.change(id, role), "redirect:/workspace");
	}

	@PostMapping("/members/{id}/remove")
	ModelAndView remove(@PathVariable UUID id) {
		return unlessLast(() -> this.joining.remove(id), "redirect:/workspace");
	}

	@PostMapping("/leave")
	ModelAndView leave() {
		UUID me = Objects.requireNonNull(standing().researcherId(), "a token is no member");
		return unlessLast(() -> this.joining.remove(me), "redirect:/");
	}

	/**
	 * Goes on in another workspace, which need not be one's own: then nothing changes.
	 */
	@PostMapping("/current")
	String choose(@RequestParam UUID workspace, HttpServletRequest request) {
		request.getSession().setAttribute(CurrentWorkspace.CHOSEN_IN_SESSION, workspace);
		return "redirect:/campaigns";
	}

	private ModelAndView unlessLast(Runnable change, String then) {
		try {
			change.run();
			return new ModelAndView(then);
		}
		catch (WorkspaceNeedsAnOwner ex) {
			ModelAndView page = page().addObject("last", true);
			page.setStatus(HttpStatus.CONFLICT);
			return page;
		}
	}

	private Standing standing() {
		return Objects.requireNonNull(this.workspace.standing());
	}

}
