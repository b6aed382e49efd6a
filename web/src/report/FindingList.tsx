import { type Finding, findingPlace } from '@candor/data/report';
import { asSentence } from './group-findings.ts';

/** Findings one below the other: where, what, and what to do. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <ul className="plain finding-list">
      {findings.map((finding, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two findings may be alike, and the list never changes
        <li key={at}>
          <span className="finding-where">{findingPlace(finding)}</span>
          <p>{asSentence(finding.message)}</p>
          <p className="small">{asSentence(finding.hint)}</p>
        </li>
      ))}
    </ul>
  );
}
