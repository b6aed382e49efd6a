import type { Revision } from '@candor/data/release';
import { describe, expect, it } from 'vitest';
import { changesOf } from './changes.ts';

const entry = (kind: Revision['kind'], year: number): Revision => ({
  metric: 'M',
  platform: 'SOC',
  year,
  measure: 'sum',
  size: '_T',
  breakdown: '_T',
  panel: 'all',
  kind,
});

describe('what is new in a release', () => {
  it('counts what was added, restated and withdrawn in that release alone', () => {
    const revisions = [
      { release: '2026.2', entries: [entry('added', 2024), entry('added', 2023), entry('restated', 2022)] },
      { release: '2026.1', entries: [entry('withdrawn', 2022)] },
    ];
    expect(changesOf(revisions, '2026.2')).toBe(
      'Since the previous release, 2 figures were added and 1 figure was restated.',
    );
  });

  it('says that nothing changed where nothing did', () => {
    expect(changesOf([], '2026.2')).toBe('No figure of an earlier release was changed or withdrawn.');
  });
});
