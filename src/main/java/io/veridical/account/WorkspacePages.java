package io.veridical.account;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where administrators make workspaces; whoever makes one is its first owner.
 */
@Controller
@RequestMapping("/workspaces")
class WorkspacePages {

	private static final String SLUG = "[a-z0-9][a-z0-9-]{0,62}";

	private static final int LONGEST = 100;

	private final Workspaces workspaces;

	private final Members members;

	private final CurrentWorkspace workspace;

	private final Audit audit;

	private final Clock clock;

	WorkspacePages(Workspaces workspaces, Members members, CurrentWorkspace workspace, Audit audit, Clock clock) {
		this.workspaces = workspaces;
		this.members = members;
		this.workspace = workspace;
		this.audit = audit;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView page() {
		return new ModelAndView("account/workspaces", "workspaces", this.workspaces.all());
	}

	@PostMapping
	@Transactional
	ModelAndView make(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String slug) {
		String title = name.strip();
		Standing standing = this.workspace.standing();
		if (title.isEmpty() || title.length() > LONGEST || !slug.matches(SLUG)) {
			return refuse("account.workspaces.unusable", title, slug);
		}
		Workspace made = new Workspace(UUID.randomUUID(), title, slug);
		if (!this.workspaces.add(made, this.clock.instant())) {
			return refuse("account.workspaces.taken", title, slug);
		}
		if (standing != null && standing.researcherId() != null) {
			this.members.join(standing.researcherId(), made.id(), Role.OWNER);
		}
		this.audit.changed("workspace.made", "workspace", made.id().toString(), title, Map.of(), Map.of("slug", slug));
		return new ModelAndView("redirect:/workspaces");
	}

	private ModelAndView refuse(String reason, String name, String slug) {
		ModelAndView page = page().addObject("refusal", reason).addObject("name", name).addObject("slug", slug);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

}
