import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  asEarlier,
  auditConfidential,
  type Policy,
  type ReleaseAudit,
  type WrittenRelease,
} from '@candor/data/disclosure';
import { identitiesOf } from '@candor/data/framework';
import { loadFramework } from '@candor/data/framework/folder';
import { statisticsBy } from '@candor/data/publish';
import { openRelease, type Release } from '@candor/data/release/folder';
import type { Dataset } from '@candor/data/report';
import { answersReader, rememberedReleases, reportedServices, type StoreDatabase } from '@candor/data/store';
import { Refusal } from '../command.ts';
import { policyOfRelease } from '../publish/policy.ts';
import { onCores } from '../publish/solve-threads.ts';
import { versionChanges } from '../publish/stored.ts';
import { auditFiles, type FilesFailure } from './files.ts';

/** A release as its files and the store have it. */
interface Known {
  readonly opened: Release;
  readonly policy: Policy;
  readonly policyHash: string;
}

export interface AuditedRelease {
  /** `DATASET/ID`. */
  readonly name: string;
  readonly checks: ReleaseAudit['checks'];
  readonly failures: readonly (ReleaseAudit['failures'][number] | FilesFailure)[];
}

/**
 * Audits the releases of one dataset from their files and from what the store remembers of them. What a release was made
 * of is counted once, however many later ones are audited beside it; only what these need of it stays in memory.
 */
export class ReleaseAuditor {
  readonly #db: StoreDatabase;
  readonly #dataset: Dataset;
  readonly #earlier = new Map<string, WrittenRelease>();

  constructor(db: StoreDatabase, dataset: Dataset) {
    this.#db = db;
    this.#dataset = dataset;
  }

  /** The other releases of the dataset are looked for beside it. Refuses what nothing can be said of. */
  async audit(release: Release, progress: (share: number) => void): Promise<AuditedRelease> {
    const own = this.#known(release);
    const beside = dirname(release.folder);
    const { manifest, certificate } = own.opened;
    const earlier = (certificate?.earlierReleases ?? []).map((id) => {
      const path = join(beside, id);
      if (existsSync(path)) return this.#known(openedRelease(path));
      throw new Refusal(
        `Release ${manifest.release} of ${manifest.dataset} was proved beside release ${id}, which is not at ${path}; put it back to audit them together.`,
      );
    });
    const written = this.#written(own, own);
    const audit = await auditConfidential(
      written,
      earlier.map((one) => this.#asEarlier(one, own)),
      identitiesOf(loadFramework(manifest.frameworkVersion).metrics),
      onCores,
      progress,
    );
    this.#earlier.set(countedAs(own, own), asEarlier(written));
    const files = auditFiles(
      own.opened,
      own.policyHash,
      earlier.map((one) => one.opened),
      beside,
    );
    return {
      name: `${manifest.dataset}/${manifest.release}`,
      checks: audit.checks,
      failures: [...files, ...audit.failures],
    };
  }

  #known(release: Release): Known {
    const { dataset, release: id } = release.manifest;
    const remembered = rememberedReleases(this.#db, dataset).find((one) => one.release === id);
    if (remembered === undefined) throw madeElsewhere(release.manifest);
    const { policy, hash } = policyOfRelease(remembered.policy, id);
    return { opened: release, policy, policyHash: hash };
  }

  #asEarlier(known: Known, audited: Known): WrittenRelease {
    const key = countedAs(known, audited);
    const earlier = this.#earlier.get(key) ?? asEarlier(this.#written(known, audited));
    this.#earlier.set(key, earlier);
    return earlier;
  }

  /** A release's reports counted again, as the release that is audited counts. */
  #written({ opened, policy }: Known, audited: Known): WrittenRelease {
    const { release } = opened.manifest;
    const { codeBook, manifest } = audited.opened;
    const reports = (id: string) => reportedServices(this.#db, this.#dataset.id, id);
    const { statisticsOf } = statisticsBy(
      {
        metrics: codeBook.metrics.map((one) => one.code),
        within_company: codeBook.metrics.flatMap((one) => (one.comparableAcross === undefined ? [] : [one.code])),
        adapter: this.#dataset.adapter,
        policy: this.#dataset.policy,
      },
      loadFramework(manifest.frameworkVersion),
      versionChanges(),
      reports(manifest.release),
      audited.policy.minContributors,
    );
    const read = answersReader(this.#db, this.#dataset.id, release);
    const aggregates = [...statisticsOf({ services: reports(release), read })].flatMap((one) => one.aggregates);
    return { release, policy, aggregates, observations: opened.observations };
  }
}

/** Which release is counted, and by what: the framework, the policy and the codes of the release that is audited. */
function countedAs({ opened }: Known, { opened: { codeBook, manifest }, policy }: Known): string {
  const codes = [...codeBook.metrics, ...codeBook.platforms].map((one) => one.code);
  return `${opened.manifest.release} as ${manifest.frameworkVersion} ${policy.minContributors} ${codes.join()}`;
}

export function madeElsewhere({ dataset, release }: Pick<Release['manifest'], 'dataset' | 'release'>): Refusal {
  return new Refusal(
    `The store does not hold what release ${release} of ${dataset} was made of, so it cannot be audited; audit it with the store that it was made from.`,
  );
}

/** A release whose files are not those of its manifest is refused, as `serve` refuses it. */
export function openedRelease(folder: string): Release {
  try {
    return openRelease(folder);
  } catch (error) {
    throw new Refusal(`${(error as Error).message}.`);
  }
}
