import type { Framework } from '../src/framework/index.ts';
import { parseFramework } from '../src/framework/index.ts';

/** A framework small enough to check by hand: group `public` holds SOC and VID, group `private` holds MSG. */
export const SMALL_FILES: Readonly<Record<string, string>> = {
  'taxonomies.yaml': `
version: 0.1.0
sections:
  - { code: outcomes, label: Outcomes }
platform_groups:
  - { code: public, label: Public }
  - { code: private, label: Private }
platform_types:
  - { code: SOC, label: Social, short: Social, group: public, definition: Posts. }
  - { code: MSG, label: Messaging, short: Messages, group: private, definition: Messages. }
  - { code: VID, label: Video, short: Video, group: public, definition: Videos. }
size_bands:
  - { code: S1, label: Small, staff: null, monthly_active_users: few }
tiers:
  - { code: core, label: Core, expected_of: everyone }
maturity_levels:
  - { code: M1, label: Foundational }
answer_statuses:
  - { code: answered, label: Answered }
breakdowns:
  - code: content_type
    label: Type of content
    codes:
      - { code: image, label: Image }
      - { code: video, label: Video }
`,
  'questions.yaml': `
questions:
  - { code: Q1, question: How many reports are made?, audiences: [researcher] }
`,
  'caveats.yaml': `
caveats:
  - { id: 1, shown: [page], text: More reports can mean better detection. }
  - { id: 2, shown: [metric], text: A report is not a child. }
`,
  'outcomes.yaml': `
metrics:
  - code: OUT-REPORTS
    title: Reports
    definition: Reports made in the year.
    includes: Each report once.
    excludes: ""
    answer_type: count
    unit: { singular: report, plural: reports }
    period: flow
    breakdowns: [content_type]
    platform_types: [SOC, VID, MSG]
    tier: core
    questions: [Q1]
    publish_as: [sum, quartiles, share_any]
    sensitivity: open
    caveats: [1, 2]
`,
};

export const SMALL: Framework = parseFramework(SMALL_FILES);
