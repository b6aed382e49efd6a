import { viewSegment } from '@candor/data/release';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { viewFilePath } from '../data/addresses.ts';
import { heightQuery } from '../data/height-query.ts';
import { siteOrigin } from '../navigation/site.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { CopyText } from './CopyText.tsx';
import { type Shared, shareForms } from './share-forms.ts';

const ReadInPrograms = lazy(() => import('./ReadInPrograms.tsx'));

/** One menu for all that a reader may take along. */
export function ShareMenu(props: Omit<Shared, 'origin' | 'height'>) {
  const [isOpen, setOpen] = useState(false);
  const [isReading, setReading] = useState(false);
  const { book, view, codes } = props;
  const height = useQuery({ ...heightQuery(book.dataset, book.release, viewSegment(view, codes)), enabled: isOpen });
  const forms = shareForms({ ...props, origin: siteOrigin(), height: height.data ?? null });
  const file = (form: 'csv' | 'json') =>
    `${siteOrigin()}${viewFilePath(book.dataset, book.release, viewSegment(view, codes), form)}`;
  return (
    <details className="share-menu" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{EXPLORE_WORDS.menu.label}</summary>
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
        <li data-form="programs">
          <details className="programs" onToggle={(event) => setReading(event.currentTarget.open)}>
            <summary>{EXPLORE_WORDS.menu.programs}</summary>
            <p className="small quiet">{EXPLORE_WORDS.menu.programsHelp}</p>
            {isReading ? (
              <Suspense fallback={null}>
                <ReadInPrograms csv={file('csv')} json={file('json')} />
              </Suspense>
            ) : null}
          </details>
        </li>
      </ul>
    </details>
  );
}
