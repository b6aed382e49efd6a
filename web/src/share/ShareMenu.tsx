import { viewSegment } from '@candor/data/release';
import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { viewFilePath } from '../data/addresses.ts';
import { drawnQuery } from '../data/drawn-query.ts';
import { heightQuery } from '../data/height-query.ts';
import { isFiles, siteOrigin } from '../navigation/site.ts';
import { late } from '../page/soon.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { CopyText } from './CopyText.tsx';
import { EmbedPanel } from './EmbedPanel.tsx';
import { STANDARD } from './embed-choice.ts';
import { type Shared, shareForms } from './share-forms.ts';

const ReadInPrograms = late(() => import('./ReadInPrograms.tsx'));

const WORDS = EXPLORE_WORDS.menu;

/** One menu for all that a reader may take along. */
export function ShareMenu(props: Omit<Shared, 'origin' | 'isDrawn' | 'theme'>) {
  const [isOpen, setOpen] = useState(false);
  const [isReading, setReading] = useState(false);
  const [choice, setChoice] = useState(STANDARD);
  const { book, view, codes, title } = props;
  const framed = { dataset: book.dataset, release: book.release, segment: viewSegment(view, codes) };
  const drawn = useQuery({ ...drawnQuery(framed.dataset, framed.release), enabled: isOpen });
  const isDrawn = drawn.data === null || drawn.data?.includes(framed.segment) === true;
  const height = useQuery({
    ...heightQuery(framed.dataset, framed.release, framed.segment),
    enabled: isOpen && isDrawn,
  });
  const origin = siteOrigin();
  const forms = shareForms({ ...props, origin, isDrawn, theme: choice.theme });
  const file = (form: 'csv' | 'json') =>
    `${origin}${viewFilePath(framed.dataset, framed.release, framed.segment, form)}`;
  return (
    <details className="share-menu" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{WORDS.label}</summary>
      {isOpen && isDrawn ? (
        <EmbedPanel
          {...framed}
          {...{ origin, title, choice }}
          height={height.data ?? null}
          hasThemes={!isFiles}
          onChange={setChoice}
        />
      ) : null}
      {drawn.isSuccess && !isDrawn ? <p className="quiet">{WORDS.notDrawn}</p> : null}
      <ul className="plain">
        {forms.map((form) => (
          <li key={form.id} data-form={form.id}>
            {form.kind === 'file' ? (
              <a href={form.href} download>
                {form.label}
              </a>
            ) : (
              <CopyText label={form.label} text={form.text} help={form.help} />
            )}
          </li>
        ))}
        {isDrawn ? (
          <li data-form="programs">
            <details className="programs" onToggle={(event) => setReading(event.currentTarget.open)}>
              <summary>{WORDS.programs}</summary>
              <p className="small quiet">{WORDS.programsHelp}</p>
              {isReading ? (
                <Suspense fallback={null}>
                  <ReadInPrograms csv={file('csv')} json={file('json')} about={book.about} />
                </Suspense>
              ) : null}
            </details>
          </li>
        ) : null}
      </ul>
    </details>
  );
}
