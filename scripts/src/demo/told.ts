import { join } from 'node:path';
import { latestRelease, readNotices, writeNotice } from '@candor/data/release/folder';
import type { Home } from '../options.ts';
import { DEMO } from './dataset.ts';

/** What the public can wait for, in its order: until the first release is out. */
const STEPS = [
  'writing the reports of made-up companies',
  'reading reports',
  'proving that no company’s figures can be worked out',
] as const;
export type Step = 1 | 2 | 3;

type Places = Pick<Home, 'notices' | 'releases'>;

/** Tells the public how far the demonstration is; once there is a release of it, that speaks for itself. */
export function tellPreparation({ notices, releases }: Places, step: Step, share: number): void {
  if (latestRelease(join(releases, DEMO.id)) !== null) return;
  const percent = Math.floor(share * 100);
  writeNotice(notices, {
    dataset: DEMO.id,
    title: DEMO.title,
    synthetic: DEMO.synthetic,
    reason: `The demonstration is being prepared: step ${step} of ${STEPS.length}, ${STEPS[step - 1]}, ${percent} %.`,
    progress: (step - 1 + share) / STEPS.length,
  });
}

/** Whoever stops before the end must not leave word that the work goes on. */
export function tellStopped({ notices }: Places): void {
  const told = readNotices(notices).find((one) => one.dataset === DEMO.id);
  if (told?.progress === undefined) return;
  const { progress: _, ...rest } = told;
  writeNotice(notices, {
    ...rest,
    reason: 'The demonstration is not ready: its preparation stopped before it was complete.',
  });
}
