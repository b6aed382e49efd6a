import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Framework } from '@candor/data/framework';
import { answerableVersions, loadFramework } from '@candor/data/framework/folder';
import {
  type Checked,
  type Dataset,
  type Problem,
  readDataset,
  type SourceFiles,
  unknownCodes,
} from '@candor/data/report';

/** A dataset's folder: what it declares, the framework that it uses, and the files beside the declaration. */
export interface DatasetFolder {
  readonly path: string;
  readonly name: string;
  readonly dataset: Dataset;
  readonly framework: Framework;
  readonly files: SourceFiles;
}

export function isDatasetFolder(path: string): boolean {
  return existsSync(join(path, 'dataset.yaml'));
}

/** Reads `dataset.yaml` and the files beside it, in the order of their names. */
export function readDatasetFolder(path: string): Checked<DatasetFolder> {
  const files = Object.fromEntries(
    readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, new Uint8Array(readFileSync(join(path, entry.name)))] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const dataset = readDataset(files['dataset.yaml'] ?? new Uint8Array());
  if (!dataset.ok) return dataset;
  const versions = answerableVersions();
  if (!versions.includes(dataset.value.framework)) {
    return { ok: false, problems: [unknownFramework(dataset.value.framework, versions)] };
  }
  const framework = loadFramework(dataset.value.framework);
  const problems = unknownCodes(dataset.value, framework);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { path, name: basename(path), dataset: dataset.value, framework, files } };
}

function unknownFramework(version: string, known: readonly string[]): Problem {
  return {
    code: 'unknown-framework',
    file: 'dataset.yaml',
    line: null,
    message: `there is no framework “${version}”`,
    hint: `use ${known.join(', ')}`,
  };
}
