import type { StoreDatabase } from './open.ts';

/** A release that the store remembers having made. */
export interface RememberedRelease {
  readonly release: string;
  /** The policy file by which it was protected, as text. */
  readonly policy: string;
}

/** What releases of a dataset were made, oldest first, and by which policy. */
export function rememberedReleases(db: StoreDatabase, dataset: string): RememberedRelease[] {
  const rows = db
    .prepare('SELECT release, policy FROM releases WHERE dataset_id = ?')
    .all(dataset) as RememberedRelease[];
  return rows.sort((a, b) => a.release.localeCompare(b.release, 'en', { numeric: true }));
}

/**
 * Remembers what a release is about to be made of: the reports that count now, whose they are and where they stand. Said
 * again of the same release, it replaces what was said, because a publish that stopped in between is done anew.
 */
export function rememberRelease(db: StoreDatabase, dataset: string, { release, policy }: RememberedRelease): void {
  db.prepare('DELETE FROM release_reports WHERE dataset_id = ? AND release = ?').run(dataset, release);
  db.prepare('DELETE FROM releases WHERE dataset_id = ? AND release = ?').run(dataset, release);
  db.prepare('INSERT INTO releases (dataset_id, release, policy) VALUES (?, ?, ?)').run(dataset, release, policy);
  db.prepare(
    `INSERT INTO release_reports (dataset_id, release, report_id, company_id, platform_type, size_band)
     SELECT r.dataset_id, ?, r.id, o.company_id, s.platform_type, s.size_band
     FROM reports r
     JOIN services s ON s.dataset_id = r.dataset_id AND s.id = r.service_id
     JOIN ownership o ON o.dataset_id = r.dataset_id AND o.service_id = r.service_id
       AND r.year >= ifnull(o.valid_from, r.year) AND r.year <= ifnull(o.valid_to, r.year)
     WHERE r.dataset_id = ? AND r.is_current = 1`,
  ).run(release, dataset);
}
