import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Release } from '@candor/data/release/folder';
import { auditBounds, type BoundsFailure } from './bounds.ts';
import { type FilesFailure, filesAgree } from './files.ts';
import { openedRelease } from './release.ts';

export interface AuditedPublic {
  readonly name: string;
  /** Places in years of which only a part of the companies is listed. */
  readonly bounds: number;
  readonly failures: readonly (FilesFailure | BoundsFailure)[];
}

/** Whether a public release has anything that can be proved: figures that are known between bounds. */
export const hasBounds = ({ codeBook }: Release): boolean =>
  codeBook.longSeries?.years.some((one) => one.isPartial) === true;

/** Audits a public release from its files: they agree, and what is known in part lies where it must. */
export function auditPublic(release: Release): AuditedPublic {
  const { manifest, codeBook, observations } = release;
  const path = manifest.previous === null ? null : join(dirname(release.folder), manifest.previous);
  const earlier = path !== null && existsSync(path) ? [openedRelease(path)] : [];
  const { checked, failures } = auditBounds(codeBook, observations);
  return {
    name: `${manifest.dataset}/${manifest.release}`,
    bounds: checked,
    failures: [...filesAgree(release, earlier), ...failures],
  };
}
