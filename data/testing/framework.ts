import type { Framework } from '../src/framework/index.ts';
import { parseFramework } from '../src/framework/index.ts';

/** A framework small enough to check by hand: group `public` holds SOC and VID, group `private` holds MSG. */
export const SMALL_FILES: Readonly<Record<string, string>> = {
  'taxonomies.yaml': `
version: 0.1.0
platform_groups:
  - { code: public, label: Public }
  - { code: private, label: Private }
platform_types:
  - { code: SOC, label: Social, short: Social, group: public, definition: Posts. }
  - { code: MSG, label: Messaging, short: Messages, group: private, definition: Messages. }
  - { code: VID, label: Video, short: Video, group: public, definition: Videos. }
size_bands:
  - { code: S1, label: Small, staff: null, monthly_active_users: few }
answer_statuses:
  - { code: answered, label: Answered }
`,
  'caveats.yaml': `
caveats:
  - { id: 1, shown: [page], text: More reports can mean better detection. }
  - { id: 2, shown: [metric], text: A report is not a child. }
`,
  'outcomes.yaml': `
section: { code: outcomes, label: Outcomes }
metrics:
  - code: OUT-REPORTS
    title: Reports
    definition: Reports made in the year.
    answer_type: count
    unit: { singular: report, plural: reports }
    period: flow
    platform_types: [SOC, VID, MSG]
    tier: core
    questions: [Q1]
    publish_as: sum
    sensitivity: open
    caveats: [1, 2]
`,
};

export const SMALL: Framework = parseFramework(SMALL_FILES);
