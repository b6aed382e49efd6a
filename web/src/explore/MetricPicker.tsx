import type { MetricsAnswer } from '@candor/api/types';
import type { Framework, Metric } from '@candor/data/framework';
import { standardView, type ViewCodes } from '@candor/data/release';
import { useId, useRef, useState } from 'react';
import { grouped, search } from '../framework/browse.ts';
import { explorePath } from '../navigation/explore-path.ts';
import type { Place } from '../navigation/paths.ts';
import { Choice } from '../page/Choice.tsx';
import { useWritten } from '../page/written.ts';
import { EXPLORE_WORDS as WORDS } from '../words/explore.ts';

interface Props {
  readonly book: MetricsAnswer;
  readonly framework: Framework | undefined;
  readonly metric: Metric;
  readonly place: Place;
  readonly codes: ViewCodes;
}

/** The metric that is shown, and a list of all of them to search and choose from. */
export function MetricPicker({ book, framework, metric, place, codes }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    setOpen(true);
    dialog.current?.showModal();
  };
  return (
    <div className="metric-picker">
      <p className="control-label">{WORDS.metric}</p>
      <p className="picked">{metric.title}</p>
      {book.metrics.length < 2 ? null : (
        <button type="button" onClick={open}>
          {WORDS.choose}
        </button>
      )}
      <dialog
        ref={dialog}
        className="picker"
        aria-label={WORDS.pickerTitle}
        onClose={() => setOpen(false)}
        // A click on a metric leaves through its link, which the application follows.
        onClick={(event) => {
          if ((event.target as Element).closest('a') !== null) dialog.current?.close();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.stopPropagation();
        }}
      >
        {isOpen && framework !== undefined ? (
          <Metrics book={book} framework={framework} place={place} codes={codes} current={metric.code} />
        ) : null}
        <button type="button" className="close-picker" onClick={() => dialog.current?.close()}>
          {WORDS.close}
        </button>
      </dialog>
    </div>
  );
}

interface MetricsProps extends Omit<Props, 'metric' | 'framework'> {
  readonly framework: Framework;
  readonly current: string;
}

function Metrics({ book, framework, place, codes, current }: MetricsProps) {
  const arranged = [
    { value: 'section', label: WORDS.bySection },
    { value: 'question', label: WORDS.byQuestion },
  ] as const;
  const [query, setQuery] = useState('');
  const [by, setBy] = useState<'section' | 'question'>('section');
  const searchId = useId();
  const found = search(book.metrics, query);
  return (
    <>
      <search className="picker-head">
        <label htmlFor={searchId}>{WORDS.search}</label>
        <input
          id={searchId}
          type="search"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          autoComplete="off"
          spellCheck={false}
        />
        <Choice label={WORDS.by} options={arranged} value={by} onChange={setBy} />
        <p role="status" className="small quiet">
          {found.length === 0
            ? WORDS.nothing({ query: query.trim() })
            : WORDS.found({
                count: found.length,
                all: book.metrics.length,
                isAll: found.length === book.metrics.length,
              })}
        </p>
      </search>
      <MetricLinks groups={grouped(framework, found, by)} place={place} codes={codes} current={current} />
    </>
  );
}

interface LinksProps extends Pick<MetricsProps, 'place' | 'codes' | 'current'> {
  readonly groups: ReturnType<typeof grouped>;
}

function MetricLinks({ groups, place, codes, current }: LinksProps) {
  return (
    <div className="picker-list">
      {groups.map((group) => (
        <section key={group.code} aria-labelledby={`pick-${group.code}`}>
          <h3 id={`pick-${group.code}`}>{group.label}</h3>
          <ul className="plain">
            {group.metrics.map((one) => (
              <li key={one.code}>
                <a
                  href={explorePath(place, standardView(codes, one.code), codes)}
                  aria-current={one.code === current ? 'true' : undefined}
                >
                  {one.title}
                </a>
                <p className="small quiet">{one.definition}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** All metrics, for readers without scripts, to whom no list opens. */
export function AllMetrics({ book, framework, ...props }: Omit<MetricsProps, 'framework'> & Pick<Props, 'framework'>) {
  if (useWritten() === null || framework === undefined || book.metrics.length < 2) return null;
  return (
    <noscript>
      <section aria-labelledby="all-metrics" className="explore-table">
        <h2 id="all-metrics">{WORDS.pickerTitle}</h2>
        <MetricLinks groups={grouped(framework, book.metrics, 'section')} {...props} />
      </section>
    </noscript>
  );
}
