// The API's document, generated from the routes that are mounted and the schemas that they decode
// with. Each kind of fact stands in it with the decoder of its body.
import { Hono } from 'hono';
import { generateSpecs } from 'hono-openapi';
import * as z from 'zod/mini';
import { facts } from '../../shared/facts.ts';
import { envelopeSchema } from '../../shared/ledger/fact.ts';
import { PROTOCOL_VERSION } from '../../shared/protocol.ts';
import { refusalSchema } from './answer-schemas.ts';
import type { ApiDocument } from './api-document.ts';
import type { Asked } from './asked.ts';
import { describe } from './describe.ts';
import { docsPage, docsPolicy } from './docs-page.ts';

const description = [
  "One request does the phone's work: POST /api/sync pushes the facts that were recorded and pulls",
  "what changed. Money is whole minor units of the business's currency; quantities are whole",
  "thousandths; a day is YYYY-MM-DD in the business's zone; an instant is UTC. A request that is",
  'not taken is answered with a refusal, whose code is stable. Sign in with POST',
  '/api/auth/sign-in/email and send the cookie along.',
].join(' ');

/** `mounted` gives the app whose routes are described, when the document is asked for. */
export function openapiRoutes(mounted: () => Hono<Asked>): Hono<Asked> {
  const routes = new Hono<Asked>();
  routes.get(
    '/openapi.json',
    describe({
      summary: 'This document',
      tag: 'about',
      answer: { description: 'OpenAPI 3.1' },
      isOpen: true,
    }),
    async (c) => c.json(await describeApi(mounted())),
  );
  routes.get(
    '/docs',
    describe({
      summary: 'This document, to be read',
      tag: 'about',
      answer: { description: 'A page', contentType: 'text/html' },
      isOpen: true,
    }),
    async (c) => {
      c.header('content-security-policy', docsPolicy);
      return c.html(docsPage(await describeApi(mounted())));
    },
  );
  return routes;
}

async function describeApi(app: Hono<Asked>): Promise<ApiDocument> {
  const info = { title: 'Routebook', version: String(PROTOCOL_VERSION), description };
  const written = await generateSpecs(app, { excludeStaticFile: false });
  const schemas = { refusal: schemaOf(refusalSchema), ...factSchemas() };
  const session = { type: 'apiKey', in: 'cookie', name: 'routebook.session_token' };
  const paths = Object.fromEntries(
    Object.entries(written.paths ?? {}).map(([path, operations]) => [
      path,
      namingFacts({ ...operations }),
    ]),
  );
  const components = { ...written.components, schemas, securitySchemes: { session } };
  return { ...written, info, paths, components };
}

/** `fact` is one of the kinds; each is the envelope around the body of its own decoder. */
function factSchemas(): Record<string, unknown> {
  const envelope = schemaOf(envelopeSchema);
  const kinds = Object.values(facts).map(({ type, body }) => {
    const own = { type: { const: type }, body: schemaOf(body) };
    return [
      `fact.${type}`,
      { ...envelope, properties: { ...envelope.properties, ...own } },
    ] as const;
  });
  const anyKind = kinds.map(([name]) => ({ $ref: `#/components/schemas/${name}` }));
  return { fact: { oneOf: anyKind }, ...Object.fromEntries(kinds) };
}

/** Facts of a request are decoded one by one; here they get the name of what each must be. */
function namingFacts(operations: Record<string, unknown>): Record<string, unknown> {
  const named: unknown = JSON.parse(JSON.stringify(operations), (key, part: unknown) =>
    key === 'facts' && isListOfAnything(part)
      ? { ...part, items: { $ref: '#/components/schemas/fact' } }
      : part,
  );
  return named !== null && typeof named === 'object' ? { ...named } : {};
}

function isListOfAnything(part: unknown): part is { type: 'array' } {
  if (part === null || typeof part !== 'object' || !('items' in part)) return false;
  return JSON.stringify(part.items) === '{}';
}

function schemaOf(schema: z.core.$ZodType) {
  const { $schema, ...own } = z.toJSONSchema(schema, { io: 'input' });
  return own;
}
