import type { Release } from '@candor/data/release/folder';
import {
  type Catalogued,
  codeBookCsv,
  codeBookHtml,
  codesOf,
  dataPackage,
  dcatCatalogue,
  schemaOrgDataset,
} from '@candor/data/release/formats';
import { Hono } from 'hono';
import type { PublicAddress } from '../address.ts';
import { type Answers, JSON_TYPE } from '../answers.ts';
import { citedManifest, fileNameOf } from '../catalogue.ts';
import { takes } from '../query.ts';
import { indexOf } from '../release-index.ts';
import { sourceOf } from '../source.ts';

const JSON_LD = 'application/ld+json';

/** What a release says of itself for programs and catalogues: its code book as a table and as a page, and as descriptions in three standards. */
export function descriptionRoutes(answers: Answers, { base }: PublicAddress): Hono {
  const app = new Hono();
  for (const [name, mediaType, write] of [
    ['codebook.csv', 'text/csv; charset=utf-8', (release: Release) => codeBookCsv(codesIn(answers, release))],
    [
      'codebook.html',
      'text/html; charset=utf-8',
      (release: Release) => codeBookHtml(citedManifest(release), release.codeBook, codesIn(answers, release)),
    ],
    [
      'datapackage.json',
      JSON_TYPE,
      (release: Release) => {
        const manifest = citedManifest(release);
        const address = `${base}/v1/datasets/${manifest.dataset}/releases/${manifest.release}`;
        return JSON.stringify(dataPackage(manifest, release.codeBook.dataset, address));
      },
    ],
    [
      'schema-org.jsonld',
      JSON_LD,
      (release: Release) => JSON.stringify(schemaOrgDataset(cataloguedWithYears(release), base)),
    ],
  ] as const) {
    app.get(`/${name}`, takes(), (c) => {
      const release = answers.releaseOf(c);
      const isFile = name.startsWith('codebook.csv');
      return answers.of(c, release, {
        mediaType,
        ...(isFile ? { fileName: fileNameOf(release, name) } : {}),
        make: () => write(release),
      });
    });
  }
  return app;
}

/** Every dataset and release of the site as a DCAT catalogue. */
export function catalogueRoutes(answers: Answers, { base }: PublicAddress): Hono {
  return new Hono().get('/dcat.jsonld', takes(), (c) =>
    answers.of(c, null, {
      mediaType: JSON_LD,
      make: () =>
        JSON.stringify(
          dcatCatalogue(
            answers.catalogue.datasets.map(({ dataset, releases, latest }) => ({
              dataset,
              // The observations of earlier releases stay where they are: they are large, and seldom asked for.
              releases: releases
                .map((one) => (one === latest ? cataloguedWithYears(one) : { ...catalogued(one), years: [] }))
                .reverse(),
            })),
            base,
          ),
        ),
    }),
  );
}

const catalogued = (release: Release) => ({ manifest: citedManifest(release), codeBook: release.codeBook });

const cataloguedWithYears = (release: Release): Catalogued => ({
  ...catalogued(release),
  years: indexOf(release).years,
});

function codesIn({ catalogue }: Answers, release: Release) {
  const framework = catalogue.framework(release.codeBook.frameworkVersion);
  const { bandLabel } = sourceOf(release, framework, catalogue.texts);
  return codesOf(release.codeBook, framework, bandLabel, release.observations);
}
