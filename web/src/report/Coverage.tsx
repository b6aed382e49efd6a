import type { Framework } from '@candor/data/framework';
import { withLevelNames } from '../framework/framework-words.ts';
import { REPORT_WORDS } from '../words/report.ts';
import { AskedList } from './AskedList.tsx';
import type { FileCheck } from './check-file.ts';

const WORDS = REPORT_WORDS.check;

interface Props {
  readonly framework: Framework;
  readonly coverage: NonNullable<FileCheck['coverage']>;
}

/** How complete a report is against what was asked, and where the practice that it shows stands; a survey knows no levels. */
export function Coverage({ framework, coverage }: Props) {
  const asked = coverage.asked.filter((one) => one.asked);
  const missing = asked.filter((one) => coverage.missing.includes(one.metric.code));
  const { level, next, missing: steps } = coverage.maturity;
  const named = (code: string) => withLevelNames(code, framework);
  return (
    <>
      <div className="findings">
        <h3>{WORDS.complete}</h3>
        <p>
          {coverage.answered === asked.length
            ? WORDS.allAnswered({ asked: asked.length })
            : WORDS.answered({ answered: coverage.answered, asked: asked.length })}{' '}
          <span className="small quiet">{WORDS.anyStatus}</span>
        </p>
        {missing.length === 0 ? null : (
          <details open={missing.length <= 10}>
            <summary>{WORDS.missing({ count: missing.length })}</summary>
            <ul>
              {missing.map(({ metric }) => (
                <li key={metric.code}>
                  {metric.title} <span className="code">{metric.code}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
        <details>
          <summary>{WORDS.which({ count: asked.length })}</summary>
          <AskedList framework={framework} asked={asked} />
        </details>
      </div>
      {level === 'M0' && next === null ? null : (
        <div className="findings">
          <h3>{WORDS.maturity}</h3>
          <p>
            {level === 'M0' ? WORDS.noLevel : WORDS.level({ level: named(level) })} {next === null ? WORDS.top : null}
          </p>
          {next === null ? null : (
            <>
              <p>{WORDS.next({ level: named(next) })}</p>
              <ul>
                {steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ul>
            </>
          )}
          <p className="small quiet">{WORDS.maturityHelp}</p>
        </div>
      )}
    </>
  );
}
