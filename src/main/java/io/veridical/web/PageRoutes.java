package io.veridical.web;

/**
 * Who may open which page and send which form.
 */
final class PageRoutes {

	static final String LIST = """
			anybody GET /
			anybody GET /sign-in
			anybody POST /sign-in
			anybody GET /error
			anybody POST /error
			anybody GET /setup/{token}
			anybody POST /setup/{token}
			anybody GET /reset/{token}
			anybody POST /reset/{token}
			anybody GET /invitation/{token}
			anybody POST /invitation/{token}
			anybody GET /oauth2/**
			anybody GET /login/oauth2/**
			anybody POST /webauthn/authenticate/options
			anybody POST /login/webauthn
			anybody GET /actuator/health/**
			anybody GET /assets/**
			anybody GET /favicon.ico
			anybody GET /veridical.schema.json

			rater GET /take/{slug}
			rater POST /take/{slug}
			rater GET /s/{token}
			rater GET /s/{token}/**
			rater POST /s/{token}/**

			researcher POST /sign-out
			researcher GET /account/**
			researcher POST /account/**
			researcher POST /webauthn/**
			researcher DELETE /webauthn/**
			researcher GET /api
			researcher GET /api/{tag}
			researcher GET /v3/**
			researcher POST /workspace/current

			viewer GET /workspace
			viewer POST /workspace/leave
			owner POST /workspace/name
			owner POST /workspace/invitations
			owner POST /workspace/invitations/{id}/revoke
			owner POST /workspace/members/{id}/role
			owner POST /workspace/members/{id}/remove
			owner GET /workspace/audit
			owner GET /workspace/audit.csv
			administrator GET /workspaces
			administrator POST /workspaces
			administrator GET /researchers
			administrator POST /researchers/**

			viewer GET /campaigns
			editor POST /campaigns
			editor GET /campaigns/new
			analyst GET /campaigns/import
			analyst POST /campaigns/import
			editor GET /campaigns/from-document
			editor POST /campaigns/from-document
			viewer GET /campaigns/{id}
			editor GET /campaigns/{id}/edit
			editor POST /campaigns/{id}/edit
			viewer GET /campaigns/{id}/document.json
			editor POST /campaigns/{id}/duplicate
			viewer GET /campaigns/{id}/progress
			editor POST /campaigns/{id}/launch
			editor POST /campaigns/{id}/pause
			editor POST /campaigns/{id}/resume
			editor POST /campaigns/{id}/close
			editor POST /campaigns/{id}/archive
			editor POST /campaigns/{id}/unarchive
			editor POST /campaigns/{id}/delete
			editor POST /campaigns/{id}/change
			viewer GET /campaigns/{id}/live
			viewer GET /campaigns/{id}/live/state
			viewer GET /campaigns/{id}/live/events
			viewer GET /campaigns/{id}/results
			viewer GET /campaigns/{id}/results/state
			viewer GET /campaigns/{id}/plots/{name}.{format}
			viewer GET /campaigns/{id}/scores.svg
			editor POST /campaigns/{id}/metrics
			editor POST /campaigns/{id}/metrics/from-pools
			viewer GET /campaigns/{id}/timing
			viewer GET /campaigns/{id}/timing-errors.svg
			viewer GET /campaigns/{id}/timing-devices.svg
			viewer GET /campaigns/{id}/confounds
			viewer GET /campaigns/{id}/confounds/progress
			viewer GET /campaigns/{id}/qualification
			viewer GET /campaigns/{id}/files
			viewer GET /campaigns/{id}/{table:scores|comparisons|images|timing}.{ending}
			analyst GET /campaigns/{id}/{table:judgements|catches|sessions}.{ending}
			analyst GET /campaigns/{id}/dataset.zip
			analyst GET /campaigns/{id}/quality
			analyst GET /campaigns/{id}/sessions/{session}
			analyst POST /campaigns/{id}/sessions/{session}/override
			analyst GET /campaigns/{id}/panels
			editor POST /campaigns/{id}/panels
			editor POST /campaigns/{id}/panels/{panelId}/invitations
			editor POST /campaigns/{id}/panels/{panelId}/invitations/{invitationId}/revocation
			viewer GET /campaigns/{id}/rehearsals
			editor POST /campaigns/{id}/rehearsals
			viewer GET /rehearsals/{id}
			viewer GET /rehearsals/{id}/progress
			viewer GET /rehearsals/{id}/truth.{format}
			editor POST /rehearsals/{id}/cancel
			editor POST /rehearsals/{id}/delete

			viewer GET /planner
			viewer GET /planner/from
			viewer GET /planner/{plan}

			viewer GET /pools
			editor POST /pools
			editor GET /pools/new
			viewer GET /pools/imports
			viewer GET /pools/imports/{id}
			editor POST /pools/imports/{id}/cancel
			viewer GET /pools/{id}
			viewer GET /pools/{id}/profile
			viewer GET /pools/{id}/images/{position}.png
			viewer GET /pools/{id}/thumbnails/{position}.png
			viewer GET /pools/{id}/metrics
			editor POST /pools/{id}/metrics
			viewer GET /pools/{id}/metrics/{comparison}/progress
			viewer GET /pools/{id}/confounds
			viewer GET /pools/{id}/confounds/progress
			viewer GET /pools/{fakes}/confounds/{reals}/{name}.{format}

			viewer GET /generators
			editor POST /generators
			editor GET /generators/new
			editor GET /generators/external
			editor POST /generators/external
			viewer GET /generators/{id}
			editor POST /generators/{id}/checkpoint
			editor POST /generators/{id}/pools
			editor GET /generators/{id}/sweep
			editor POST /generators/{id}/sweep
			viewer GET /generators/sweeps/{series}
			editor POST /generators/sweeps/{series}/metrics
			viewer GET /generators/sweeps/{series}/progress
			viewer GET /generators/{id}/truncation
			editor POST /generators/{id}/truncation/retry
			viewer GET /generators/{id}/truncation/progress
			viewer GET /generators/{id}/truncation/{strength}.png
			viewer GET /sampling-jobs/{id}
			editor POST /sampling-jobs/{id}/pause
			editor POST /sampling-jobs/{id}/resume
			editor POST /sampling-jobs/{id}/retry
			editor POST /sampling-jobs/{id}/cancel

			researcher GET /workers
			administrator POST /workers/tokens
			administrator POST /workers/tokens/{id}/revoke
			researcher GET /feature-extractors
			administrator POST /feature-extractors
			""";

	private PageRoutes() {
	}

}
