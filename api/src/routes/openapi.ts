import { sdmxId } from '@candor/data/release/formats';
import { Hono } from 'hono';
import type { PublicAddress } from '../address.ts';
import { type Answers, JSON_TYPE } from '../answers.ts';
import { openApiDocument } from '../openapi/document.ts';
import { docsPage, type Examples } from '../openapi/page.ts';
import { takes } from '../query.ts';

/** The API described: for programs as OpenAPI 3.1, for people as a page. */
export function openApiRoutes(answers: Answers, address: PublicAddress): Hono {
  const document = openApiDocument(address.base);
  return new Hono()
    .get('/openapi.json', takes(), (c) =>
      answers.of(c, null, { mediaType: JSON_TYPE, make: () => JSON.stringify(document, null, 2) }),
    )
    .get('/docs', takes(), (c) =>
      answers.of(c, null, {
        mediaType: 'text/html; charset=utf-8',
        make: () => String(docsPage(document, address, examplesIn(answers))),
      }),
    );
}

/** Codes of the first dataset, so that the examples lead somewhere. */
function examplesIn({ catalogue }: Answers): Examples {
  const [series] = catalogue.datasets;
  return {
    dataset: series?.dataset ?? 'dataset',
    release: 'latest',
    metric: series?.latest.codeBook.metrics[0]?.code ?? 'metric',
    platform: series?.latest.codeBook.platforms.at(-1)?.code ?? 'ALL',
    view: 'trend',
    ...{ flow: sdmxId(series?.dataset ?? 'dataset'), key: 'all', provider: 'all' },
    ...{ structure: 'dataflow', agency: 'CANDOR', id: sdmxId(series?.dataset ?? 'dataset') },
    name: 'manifest.json',
    version: 'latest',
  };
}
