import { join } from 'node:path';
import type { WorkOnFamilies } from '@candor/data/disclosure';
import type { Protecting, StoredDataset } from '@candor/data/publish';
import type { Dataset } from '@candor/data/report';
import type { StoreDatabase } from '@candor/data/store';
import type { Effects } from '../command.ts';
import { Refusal } from '../command.ts';
import type { Home } from '../options.ts';
import { type DatasetPolicy, policyOf } from './policy.ts';
import { onCores } from './solve-threads.ts';
import { asConfidential, earlierReleases, storedDataset } from './stored.ts';

/** What a release of a dataset is made of. */
export interface Inputs {
  readonly stored: StoredDataset;
  /** Null where every figure is public by itself, and so is `protecting`. */
  readonly policy: DatasetPolicy | null;
  readonly protecting: Protecting | null;
  /** A public dataset that is protected as if it were confidential. */
  readonly isShown: boolean;
}

/** `given` is the policy of `--policy`, which also protects a public dataset. */
export function inputsOf(
  db: StoreDatabase,
  dataset: Dataset,
  { releases, policies }: Home,
  given: DatasetPolicy | null,
  { progress }: Pick<Effects, 'progress'>,
  work: WorkOnFamilies = onCores,
): Inputs {
  const isShown = dataset.policy === 'public' && given !== null;
  if (isShown && (dataset.frequency ?? 'A') !== 'A')
    throw new Refusal(
      `“${dataset.id}” is of parts of years, and only figures of whole years can be proved safe; leave --policy out.`,
    );
  const policy = dataset.policy === 'confidential' || given !== null ? (given ?? policyOf(policies, dataset)) : null;
  const protecting: Protecting | null =
    policy === null
      ? null
      : {
          policy: policy.policy,
          policyHash: policy.hash,
          work,
          earlier: isShown ? [] : earlierReleases(db, dataset.id, join(releases, dataset.id)),
          progress: (share) =>
            progress?.(`${dataset.id}: choosing what may be published, ${Math.floor(share * 100)} %`, share / 2),
          auditing: (share) =>
            progress?.(`${dataset.id}: proving that it is safe, ${Math.floor(share * 100)} %`, (1 + share) / 2),
        };
  const stored = storedDataset(db, dataset);
  return { stored: isShown ? asConfidential(stored) : stored, policy, protecting, isShown };
}
