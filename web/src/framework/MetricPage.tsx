import type { Framework, Metric } from '@candor/data/framework';
import type { ReactNode } from 'react';
import { AskedForMetric } from '../consultation/AskedFor.tsx';
import { frameworkPath } from '../navigation/paths.ts';
import { Nothing } from '../page/States.tsx';
import { usePageTitle } from '../page/usePageTitle.ts';
import { audienceNames } from '../words/audiences.ts';
import { FRAMEWORK_WORDS } from '../words/framework.ts';
import { schemesOf } from '../words/schemes.ts';
import { CodeLinks } from './CodeLinks.tsx';
import { DraftBand } from './DraftBand.tsx';
import { answerSentence, askedGroups, publishSentences } from './describe.ts';
import { withLevelNames } from './framework-words.ts';
import { OthersFound } from './OthersFound.tsx';
import { TierMark } from './TierMark.tsx';
import { isDraft } from './version.ts';

interface Props {
  readonly framework: Framework;
  readonly metric: Metric;
}

const WORDS = FRAMEWORK_WORDS.metric;

/** Everything about the metric that has a code, or that none has it. */
export default function MetricPage({ framework, code }: { readonly framework: Framework; readonly code: string }) {
  const metric = framework.metrics.find((one) => one.code === code);
  return metric === undefined ? <UnknownMetric code={code} /> : <OneMetric framework={framework} metric={metric} />;
}

function OneMetric({ framework, metric }: Props) {
  const section = framework.sections.find((one) => one.code === metric.section);
  const texts = (text: string) => <CodeLinks text={text} metrics={framework.metrics} />;
  usePageTitle({ subject: `${metric.title} · ${FRAMEWORK_WORDS.title}`, dataset: null, synthetic: false });
  return (
    <article className="metric">
      <DraftBand version={framework.version} />
      <p className="kicker">
        <a href={frameworkPath(isDraft(framework.version) ? framework.version : null)}>{FRAMEWORK_WORDS.all}</a> ·{' '}
        {section?.label}
      </p>
      <h1>{metric.title}</h1>
      <p className="code">{metric.code}</p>
      <p className="lead">{metric.definition}</p>
      <dl>
        <Entry term={WORDS.includes}>{metric.includes === '' ? null : texts(metric.includes)}</Entry>
        <Entry term={WORDS.excludes}>{metric.excludes === '' ? null : texts(metric.excludes)}</Entry>
        <Entry term={WORDS.answered}>
          {answerSentence(metric)}
          {metric.options.length === 0 || metric.answerType === 'boolean' ? null : (
            <ul>
              {metric.options.map((option) => (
                <li key={option.code}>{option.label}</li>
              ))}
            </ul>
          )}
        </Entry>
        <Entry term={WORDS.unit}>{metric.unit === null ? null : capital(metric.unit.plural)}</Entry>
        <Entry term={WORDS.period}>{FRAMEWORK_WORDS.periods[metric.period]}</Entry>
        <Entry term={WORDS.askedOf}>
          <AskedOf framework={framework} metric={metric} />
        </Entry>
        <Entry term={WORDS.breakdowns}>
          {metric.breakdowns.length === 0 ? null : <Breakdowns framework={framework} metric={metric} />}
        </Entry>
        <Entry term={WORDS.questions}>
          <ul className="plain">
            {framework.questions
              .filter((question) => metric.questions.includes(question.code))
              .map(({ code, question, audiences }) => (
                <li key={code}>
                  {question}{' '}
                  <span className="small quiet">{FRAMEWORK_WORDS.audiences({ names: audienceNames(audiences) })}</span>
                </li>
              ))}
          </ul>
        </Entry>
        <Entry term={WORDS.published}>
          <Sentences items={publishSentences(framework, metric)} />
        </Entry>
        <Entry term={WORDS.caveats}>
          {metric.caveats.length === 0 ? null : (
            <Sentences
              items={framework.caveats.filter((caveat) => metric.caveats.includes(caveat.id)).map(({ text }) => text)}
            />
          )}
        </Entry>
        <Entry term={WORDS.aligned}>
          {metric.alignedWith.length === 0 ? null : (
            <>
              <ul className="plain">
                {schemesOf(metric.alignedWith).map(({ name, tags }) => (
                  <li key={name}>
                    {name} <span className="code">{tags.join(', ')}</span>
                  </li>
                ))}
              </ul>
              <p className="small quiet">{WORDS.alignedNote}</p>
            </>
          )}
        </Entry>
      </dl>
      <AskedForMetric metric={metric.code} />
      <OthersFound metrics={[metric.code]} />
    </article>
  );
}

/** A term and what it is; nothing when there is nothing to say. */
function Entry({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  if (children === null) return null;
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Sentences({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className="plain">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

function AskedOf({ framework, metric }: Props) {
  const groups = askedGroups(framework, metric);
  const tier = framework.tiers.find((one) => one.code === metric.tier);
  return (
    <>
      {groups === null ? (
        <p>{WORDS.everyType}</p>
      ) : (
        <ul className="plain">
          {groups.map(({ label, types }) => (
            <li key={label}>
              <span className="quiet">{label}:</span> {types.map((type) => type.label).join('; ')}
            </li>
          ))}
        </ul>
      )}
      <p className="asked-tier">
        <TierMark tier={metric.tier} isWordShown />
        {WORDS.expectedOf({ levels: withLevelNames(tier?.expectedOf ?? '', framework) })}
      </p>
    </>
  );
}

function Breakdowns({ framework, metric }: Props) {
  return (
    <>
      <ul className="plain">
        {framework.breakdowns
          .filter((breakdown) => metric.breakdowns.includes(breakdown.code))
          .map(({ code, label, codes }) => (
            <li key={code}>
              {label}: <span className="small quiet">{codes.map((one) => one.label).join(' · ')}</span>
            </li>
          ))}
      </ul>
      <p className="small quiet">{WORDS.splits}</p>
    </>
  );
}

function UnknownMetric({ code }: { readonly code: string }) {
  return (
    <Nothing title={FRAMEWORK_WORDS.unknownTitle}>
      {FRAMEWORK_WORDS.unknown({ code })} <a href={frameworkPath()}>{FRAMEWORK_WORDS.all}</a>
    </Nothing>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
