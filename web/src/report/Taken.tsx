import type { Asked, Framework } from '@candor/data/framework';
import { type Prefill, shownPeriod, suggestionText } from '@candor/data/report';
import { REPORT_WORDS } from '../words/report.ts';
import { FindingList } from './FindingList.tsx';
import { asSentence } from './group-findings.ts';

interface Props {
  readonly framework: Framework;
  readonly asked: readonly Asked[];
  readonly prefill: Prefill;
}

const WORDS = REPORT_WORDS.takeOver;

/** What becomes of the questions that are asked: answered, in part with what is missing, or asked as ever. */
export function Taken({ framework, asked, prefill }: Props) {
  const codes = new Set(asked.map(({ metric }) => metric.code));
  const isAsked = ({ metric }: { readonly metric: string }) => codes.has(metric);
  const titleOf = (code: string) => framework.metrics.find((metric) => metric.code === code)?.title ?? code;
  const [whole, part] = [prefill.whole.filter(isAsked), prefill.part.filter(isAsked)];
  const touched = new Set([...whole, ...part].map(({ metric }) => metric));
  const open = prefill.open.filter((metric) => codes.has(metric) && !touched.has(metric));
  const { service, period, questions } = prefill;
  return (
    <div className="findings">
      <p>
        {WORDS.counts({ whole: whole.length, part: part.length, rest: codes.size - touched.size, asked: codes.size })}
      </p>
      <p className="small quiet">
        {service === null || period === null ? WORDS.scope : WORDS.of({ service, period: shownPeriod(period) })}
      </p>
      {questions.length === 0 ? null : (
        <details open>
          <summary>{WORDS.questions({ count: questions.length })}</summary>
          <p className="small quiet">{WORDS.questionsHelp}</p>
          <FindingList findings={questions} />
        </details>
      )}
      {open.length === 0 ? null : <p>{WORDS.open({ titles: open.map(titleOf).join('; ') })}</p>}
      {whole.length === 0 ? null : (
        <details open>
          <summary>{WORDS.whole({ count: whole.length })}</summary>
          <ul className="plain finding-list">
            {whole.map(({ metric, missing }) => (
              <li key={metric}>
                <h4>
                  {titleOf(metric)} <span className="code">{metric}</span>
                </h4>
                {missing.map((one) => (
                  <p key={one} className="small">
                    {WORDS.say({ what: one })}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </details>
      )}
      {part.length === 0 ? null : (
        <details open={part.length <= 5}>
          <summary>{WORDS.part({ count: part.length })}</summary>
          <p className="small quiet">{WORDS.partHelp}</p>
          <ul className="plain finding-list">
            {part.map(({ metric, suggestions, missing }) => (
              <li key={metric}>
                <h4>
                  {titleOf(metric)} <span className="code">{metric}</span>
                </h4>
                <ul>
                  {suggestions.map((one) => (
                    <li key={`${one.label} ${one.where.join()}`}>{suggestionText(one)}</li>
                  ))}
                </ul>
                <p className="small">{asSentence(WORDS.missing({ what: missing.join('; ') }))}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
