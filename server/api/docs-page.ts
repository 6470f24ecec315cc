// The API's document as a page to read: written on the server, with no script and nothing fetched.
import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { ApiDocument } from './api-document.ts';

const style = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem;
  color: #1b1b18; background: #fbfaf6 }
h1, h2, h3 { line-height: 1.2 }
section { border-top: 1px solid #d8d4c7; padding: .5rem 0 1rem }
code, pre { font: 14px/1.45 ui-monospace, monospace }
pre { overflow-x: auto; background: #f1eee4; padding: .75rem; border-radius: 4px }
.method { display: inline-block; min-width: 4rem; font-weight: 700 }
@media (prefers-color-scheme: dark) {
  body { color: #eceae2; background: #17171a } pre { background: #222226 }
  section { border-color: #3a3a40 } a { color: #9cc4ff }
}`;

const fingerprint = createHash('sha256').update(style).digest('base64');

/** Everything is forbidden but this very style sheet. */
export const docsPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${fingerprint}'`,
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

type Operation = {
  readonly summary?: unknown;
  readonly description?: unknown;
  readonly security?: unknown;
  readonly requestBody?: unknown;
  readonly responses?: unknown;
};

export function docsPage({ info, paths, components }: ApiDocument) {
  const operations = Object.entries(paths).flatMap(([path, byMethod]) =>
    Object.entries(byMethod).map(([method, operation]) =>
      operationPart({ path, method }, { ...asObject(operation) }),
    ),
  );
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${info.title}: the API</title>
<style>${raw(style)}</style>
</head>
<body>
<h1>${info.title}: the API</h1>
<p>${info.description}</p>
<p><a href="/api/openapi.json">The same as OpenAPI 3.1</a></p>
<h2>Routes</h2>
${operations}
<h2>Shapes</h2>
${Object.entries(components.schemas).map(([name, schema]) => shapePart(name, schema))}
</body>
</html>`;
}

type Door = { readonly path: string; readonly method: string };

function operationPart({ path, method }: Door, operation: Operation) {
  const isOpen = Array.isArray(operation.security) && operation.security.length === 0;
  return html`<section>
<h3><span class="method">${method.toUpperCase()}</span> <code>${path}</code></h3>
<p>${operation.summary}. ${isOpen ? 'Open to everybody.' : 'Needs a session.'}</p>
${operation.description ? html`<p>${operation.description}</p>` : ''}
${operation.requestBody ? shapePart('Body', operation.requestBody) : ''}
<ul>${answerParts(operation.responses)}</ul>
</section>`;
}

function answerParts(responses: unknown) {
  return Object.entries(asObject(responses)).map(([status, answer]) => {
    const told = Object.entries(asObject(answer)).find(([name]) => name === 'description')?.[1];
    return html`<li><code>${status}</code> ${String(told ?? '')}</li>`;
  });
}

function shapePart(name: string, shape: unknown) {
  return html`<details><summary><code>${name}</code></summary>
<pre>${JSON.stringify(shape, null, 2)}</pre></details>`;
}

function asObject(part: unknown): object {
  return part !== null && typeof part === 'object' ? part : {};
}
