// How a route describes itself, beside its path: the document of the API is made of these and of
// the very schemas that the routes decode with.
import type { MiddlewareHandler } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import type * as z from 'zod/mini';
import { httpStatus, type RefusalCode } from '../../shared/protocol.ts';

export type Description = {
  readonly summary: string;
  readonly description?: string;
  readonly tag: 'sync' | 'people' | 'live' | 'sign-in' | 'about' | (string & {});
  /** Schema that the route decodes its body with. */
  readonly body?: Parameters<typeof resolver>[0] & z.core.$ZodType;
  /** Schema that the route decodes the question after its path with; all of it is text. */
  readonly query?: z.ZodMiniObject;
  readonly answer: {
    readonly description: string;
    readonly schema?: Parameters<typeof resolver>[0] & z.core.$ZodType;
    readonly contentType?: string;
  };
  readonly refusals?: readonly RefusalCode[];
  /** Nobody needs to have signed in. */
  readonly isOpen?: boolean;
};

/** Documents the route behind it; changes nothing of what the route does. */
export function describe(route: Description): MiddlewareHandler {
  const { answer, body, isOpen = false } = route;
  const refusals: RefusalCode[] = [...(route.refusals ?? []), 'busy', 'broken'];
  if (!isOpen) refusals.push('signed_out');
  if (body) refusals.push('malformed', 'too_large', 'forbidden');
  const contentType = answer.contentType ?? 'application/json';
  const content = answer.schema ? { schema: resolver(answer.schema, { io: 'output' }) } : {};
  return describeRoute({
    summary: route.summary,
    ...(route.description ? { description: route.description } : {}),
    tags: [route.tag],
    security: isOpen ? [] : [{ session: [] }],
    ...(route.query ? { parameters: parametersOf(route.query) } : {}),
    ...(body ? { requestBody: { required: true, content: jsonOf(body) } } : {}),
    responses: {
      200: { description: answer.description, content: { [contentType]: content } },
      ...refusalAnswers(refusals),
    },
  });
}

function jsonOf(schema: Parameters<typeof resolver>[0]) {
  return { 'application/json': { schema: resolver(schema, { io: 'input' }) } };
}

function parametersOf(query: z.ZodMiniObject) {
  return Object.entries(query.shape).map(([name, schema]) => ({
    in: 'query' as const,
    name,
    required: schema._zod.def.type !== 'optional',
    schema: { type: 'string' as const },
  }));
}

/** One answer a status, naming the codes that come with it. */
function refusalAnswers(codes: readonly RefusalCode[]) {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/refusal' } } };
  const statuses = new Set(codes.map((code) => httpStatus[code]));
  return Object.fromEntries(
    [...statuses].map((status) => {
      const here = new Set(codes.filter((code) => httpStatus[code] === status));
      return [String(status), { description: `Refused: ${[...here].join(', ')}`, content }];
    }),
  );
}
