package io.veridical.web;

/**
 * Which scripts may call what; a token has the role of its researcher, or less.
 */
final class ApiRoutes {

	static final String LIST = """
			worker POST /api/v1/worker/**
			worker GET /api/v1/worker/**
			worker PUT /api/v1/worker/**

			researcher GET /api/v1/workers
			researcher GET /api/v1/tokens
			researcher DELETE /api/v1/tokens/{id}
			viewer GET /api/v1/workspace
			viewer GET /api/v1/workspace/members
			owner PATCH /api/v1/workspace/members/{id}
			owner DELETE /api/v1/workspace/members/{id}
			owner GET /api/v1/workspace/invitations
			owner POST /api/v1/workspace/invitations
			owner DELETE /api/v1/workspace/invitations/{id}
			administrator GET /api/v1/workspaces
			administrator POST /api/v1/workspaces
			owner GET /api/v1/audit

			viewer GET /api/v1/campaigns
			editor POST /api/v1/campaigns
			editor POST /api/v1/campaigns/documents
			viewer GET /api/v1/campaigns/{id}
			editor PUT /api/v1/campaigns/{id}
			editor PATCH /api/v1/campaigns/{id}
			editor DELETE /api/v1/campaigns/{id}
			viewer GET /api/v1/campaigns/{id}/document.json
			editor POST /api/v1/campaigns/{id}/duplicate
			viewer GET /api/v1/campaigns/{id}/progress
			editor POST /api/v1/campaigns/{id}/launch
			editor POST /api/v1/campaigns/{id}/pause
			editor POST /api/v1/campaigns/{id}/resume
			editor POST /api/v1/campaigns/{id}/close
			editor POST /api/v1/campaigns/{id}/archive
			editor POST /api/v1/campaigns/{id}/unarchive
			viewer GET /api/v1/campaigns/{id}/plots/{name}.{format}
			viewer GET /api/v1/campaigns/{id}/scores.svg
			viewer GET /api/v1/campaigns/{id}/metrics
			editor PUT /api/v1/campaigns/{id}/metrics
			editor POST /api/v1/campaigns/{id}/metrics/from-pools
			viewer GET /api/v1/campaigns/{id}/timing-errors.svg
			viewer GET /api/v1/campaigns/{id}/timing-devices.svg
			viewer GET /api/v1/campaigns/{id}/confounds
			viewer GET /api/v1/campaigns/{id}/qualification
			viewer GET /api/v1/campaigns/{id}/{table:scores|comparisons|images|timing}.{ending}
			analyst GET /api/v1/campaigns/{id}/{table:judgements|catches|sessions}.{ending}
			analyst GET /api/v1/campaigns/{id}/dataset.zip
			viewer GET /api/v1/campaigns/{id}/panels
			editor POST /api/v1/campaigns/{id}/panels
			viewer GET /api/v1/campaigns/{id}/panels/scores
			analyst GET /api/v1/campaigns/{id}/panels/{panelId}/invitations
			editor POST /api/v1/campaigns/{id}/panels/{panelId}/invitations
			editor DELETE /api/v1/campaigns/{id}/panels/{panelId}/invitations/{invitationId}
			viewer GET /api/v1/campaigns/{campaign}/rehearsals
			editor POST /api/v1/campaigns/{campaign}/rehearsals
			viewer GET /api/v1/campaigns/{campaign}/rehearsals/{id}
			editor DELETE /api/v1/campaigns/{campaign}/rehearsals/{id}
			editor POST /api/v1/campaigns/{campaign}/rehearsals/{id}/cancel
			analyst GET /api/v1/sessions/{id}/overrides
			analyst POST /api/v1/sessions/{id}/overrides
			analyst POST /api/v1/imports
			viewer GET /api/v1/plan
			viewer POST /api/v1/plan

			viewer GET /api/v1/pools
			editor POST /api/v1/pools
			viewer GET /api/v1/pools/imports
			viewer GET /api/v1/pools/imports/{id}
			editor DELETE /api/v1/pools/imports/{id}
			viewer GET /api/v1/pools/{id}
			editor DELETE /api/v1/pools/{id}
			viewer GET /api/v1/pools/{id}/images
			editor PUT /api/v1/pools/{id}/images/{*name}
			editor POST /api/v1/pools/{id}/complete
			viewer GET /api/v1/pools/{id}/metrics
			editor POST /api/v1/pools/{id}/metrics
			viewer GET /api/v1/pools/{id}/metrics/{comparison}
			viewer GET /api/v1/pools/{fakes}/confounds/{reals}
			viewer GET /api/v1/pools/{fakes}/confounds/{reals}/{name}.{format}

			viewer GET /api/v1/generators
			editor POST /api/v1/generators
			editor POST /api/v1/generators/external
			viewer GET /api/v1/generators/{id}
			editor PUT /api/v1/generators/{id}/checkpoint
			editor POST /api/v1/generators/{id}/sweeps
			viewer GET /api/v1/sweeps/{series}
			viewer GET /api/v1/sampling-jobs
			editor POST /api/v1/sampling-jobs
			viewer GET /api/v1/sampling-jobs/{id}
			viewer GET /api/v1/sampling-jobs/{id}/progress
			editor POST /api/v1/sampling-jobs/{id}/pause
			editor POST /api/v1/sampling-jobs/{id}/resume
			editor POST /api/v1/sampling-jobs/{id}/retry
			editor POST /api/v1/sampling-jobs/{id}/cancel

			administrator GET /api/v1/worker-tokens
			administrator POST /api/v1/worker-tokens
			administrator DELETE /api/v1/worker-tokens/{id}
			researcher GET /api/v1/feature-extractors
			researcher GET /api/v1/feature-extractors/{id}
			administrator POST /api/v1/feature-extractors
			""";

	private ApiRoutes() {
	}

}
