import { html, raw } from 'hono/html';
import type { PublicAddress } from '../address.ts';
import type { JsonSchema, OpenApiDocument, Operation } from './document.ts';

/** What fills the parts of an address, so that each example can be followed. */
export type Examples = Readonly<Record<string, string>>;

/** The document as a page: every address with its parameters and answers, and an example that works. It needs no script and no other host. */
export function docsPage(document: OpenApiDocument, { folder }: PublicAddress, examples: Examples) {
  const operations = Object.entries(document.paths);
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>The API · Candor</title><style>${raw(STYLE)}</style></head>
<body><main><h1>The API</h1>
<p>${(document.info as { description: string }).description}</p>
<p><a href="${folder}/openapi.json">The same as an OpenAPI 3.1 document</a> · <a href="${folder}/">To the dashboard</a></p>
<nav aria-label="Addresses"><ul>${operations.map(([path, { get }]) => html`<li><a href="#${get.operationId}"><code>${path}</code></a> ${get.summary}</li>`)}</ul></nav>
${operations.map(([path, { get }]) => operationSection(path, get, folder, examples))}
<h2>What answers hold</h2>
${Object.entries(document.components.schemas).map(([id, schema]) => schemaSection(id, schema))}
</main></body></html>`;
}

function operationSection(path: string, get: Operation, folder: string, examples: Examples) {
  const filled =
    folder + path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(examples[name] ?? name));
  const isFiltered = get.parameters.some((one) => one.name === 'measure');
  const example = isFiltered ? `${filled}?platform=ALL&panel=all` : filled;
  return html`<section aria-labelledby="${get.operationId}"><h2 id="${get.operationId}"><code>GET ${path}</code></h2>
<p>${get.summary}.</p>
${
  get.parameters.length === 0
    ? ''
    : html`<div class="wide" role="region" tabindex="0" aria-label="Parameters of ${path}"><table><thead><tr><th scope="col">Parameter</th><th scope="col">In</th><th scope="col">Meaning</th></tr></thead><tbody>${get.parameters.map(
        (one) =>
          html`<tr><th scope="row"><code>${one.name}</code></th><td>${one.in === 'path' ? 'address' : 'query'}</td><td>${one.description}${Array.isArray(one.schema.enum) ? ` One of ${one.schema.enum.join(', ')}.` : ''}</td></tr>`,
      )}</tbody></table></div>`
}
<p>Answers ${Object.entries(get.responses['200']?.content ?? {}).map(([type, { schema }]) => html`<code>${type}</code>${linkTo(schema)}`)}. Try it: <a href="${example}">${example}</a></p></section>`;
}

function linkTo(schema: JsonSchema) {
  const id = String(schema.$ref ?? '')
    .split('/')
    .at(-1);
  return id === undefined || id === '' ? '' : html`, <a href="#schema-${id}">${id}</a>`;
}

function schemaSection(id: string, schema: JsonSchema) {
  return html`<details id="schema-${id}"><summary><h3>${id}</h3></summary><pre tabindex="0">${JSON.stringify(schema, null, 2)}</pre></details>`;
}

const STYLE = `:root{color-scheme:light dark}body{font:1rem/1.5 system-ui,sans-serif;margin:0}
main{max-width:60rem;margin:auto;padding:1rem}h2{margin-top:2.5rem;font-size:1.2rem;overflow-wrap:anywhere}h3{display:inline;font-size:1rem}
code,pre{font-size:.9em;overflow-wrap:anywhere}pre,.wide{overflow-x:auto}table{border-collapse:collapse;width:100%}a{overflow-wrap:anywhere}
th,td{text-align:left;vertical-align:top;padding:.3rem .75rem .3rem 0;border-bottom:1px solid color-mix(in srgb,currentColor 25%,transparent);font-weight:400}
thead th{font-weight:600}summary{padding:.25rem 0}nav li{margin:.15rem 0}`;
