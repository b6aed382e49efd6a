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
  'maturity.yaml': 'levels: []',
  'checks.yaml': 'checks: []',
  'summaries.yaml': `
headlines: [OUT-REPORTS]
reported: [OUT-REPORTS]
sections:
  found: { metrics: [], at_most: 1 }
  serious: { metrics: [], at_most: 1 }
  speed: { metrics: [], at_most: 1 }
  safeguards: { metrics: [], at_most: 1 }
  challenges: { metrics: [], at_most: 1 }
safeguards: []
challenges: null
`,
  'words.en.yaml': `
language: en
metrics:
  OUT-REPORTS: { topic: reports, did: made, doing: making, one: report, other: reports }
codes:
  content_type: { image: were images, video: were videos }
platforms:
  public: public services
  private: private services
  SOC: social services
  MSG: messaging services
  VID: video services
sizes: { S1: small }
reporters:
  company: { one: company, other: companies }
keep_capital: []
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
