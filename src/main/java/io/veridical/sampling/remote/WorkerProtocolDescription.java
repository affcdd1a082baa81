package io.veridical.sampling.remote;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;

import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * Describes what all calls of the worker protocol have in common.
 */
@Component
class WorkerProtocolDescription implements OperationCustomizer, OpenApiCustomizer {

	@Override
	public Operation customize(Operation operation, HandlerMethod handler) {
		if (WorkerProtocol.class.isAssignableFrom(handler.getBeanType())) {
			operation.addParametersItem(new HeaderParameter().name(WorkerProtocol.VERSION_HEADER)
				.description("The version of this protocol that the worker speaks")
				.required(true)
				.schema(new StringSchema().addEnumItem(WorkerProtocol.VERSION)));
			operation.getResponses().putIfAbsent("400", reference("OtherProtocol"));
			operation.getResponses().putIfAbsent("401", reference("RefusedToken"));
		}
		return operation;
	}

	private static ApiResponse reference(String name) {
		return new ApiResponse().$ref("#/components/responses/" + name);
	}

	@Override
	public void customise(OpenAPI api) {
		api.getComponents()
			.addResponses("OtherProtocol", problem(
					"`other-protocol`: worker and server speak different versions; the page /workers says how to"
							+ " get the worker that belongs to this server"))
			.addResponses("BrokenDelivery",
					problem("`broken-delivery`: the body is not what its digest says, or no ZIP file; send it again."
							+ " Or `other-protocol`"))
			.addResponses("RefusedToken",
					problem("`refused-token`: the token is unknown, expired or revoked; make another"
							+ " on the page /workers"));
	}

	private static ApiResponse problem(String description) {
		return new ApiResponse().description(description)
			.content(new Content().addMediaType("application/problem+json",
					new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
	}

}
