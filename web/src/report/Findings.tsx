import type { Framework } from '@candor/data/framework';
import type { Finding } from '@candor/data/report';
import { REPORT_WORDS } from '../words/report.ts';
import type { FileCheck } from './check-file.ts';
import { asSentence, groupFindings, MOST_SHOWN, placeInQuestion } from './group-findings.ts';

const WORDS = REPORT_WORDS.check;

interface Item {
  readonly finding: Finding;
  readonly isExplained: boolean;
}

/** Errors, then warnings, each by metric: where, what, and how to correct it. */
export function Findings({ framework, result }: { readonly framework: Framework; readonly result: FileCheck }) {
  const errors = result.errors.map((finding) => ({ finding, isExplained: false }));
  return (
    <>
      <Part framework={framework} title={WORDS.errorsTitle} help={WORDS.errorsHelp} items={errors} />
      <Part framework={framework} title={WORDS.warningsTitle} help={WORDS.warningsHelp} items={result.warnings} />
    </>
  );
}

interface PartProps {
  readonly framework: Framework;
  readonly title: string;
  readonly help: string;
  readonly items: readonly Item[];
}

function Part({ framework, title, help, items }: PartProps) {
  if (items.length === 0) return null;
  const more = items.length - MOST_SHOWN;
  return (
    <div className="findings">
      <h3>{title}</h3>
      <p className="small quiet">{help}</p>
      {groupFindings(items.slice(0, MOST_SHOWN), (item) => item.finding, framework).map((group) => (
        <div key={group.metric ?? ''} className="finding-group">
          <h4>
            {group.title ?? WORDS.general} <span className="code">{group.metric}</span>
          </h4>
          <ul className="plain">
            {group.items.map(({ finding, isExplained }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two findings may be alike, and the list never changes
              <li key={at}>
                <span className="finding-where">{placeInQuestion(finding)}</span>
                <p>
                  {asSentence(finding.message)}
                  {isExplained ? <em> ({WORDS.explained})</em> : null}
                </p>
                <p className="small">{asSentence(finding.hint)}</p>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {more > 0 ? <p>{WORDS.more({ count: more })}</p> : null}
    </div>
  );
}
