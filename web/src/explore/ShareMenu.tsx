import { viewSegment } from '@candor/data/release';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { heightQuery } from '../data/height-query.ts';
import { siteOrigin } from '../navigation/site.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { CopyText } from './CopyText.tsx';
import { type Shared, shareForms } from './share-forms.ts';

/** One menu for all that a reader may take along. */
export function ShareMenu(props: Omit<Shared, 'origin' | 'height'>) {
  const [isOpen, setOpen] = useState(false);
  const { book, view, codes } = props;
  const height = useQuery({ ...heightQuery(book.dataset, book.release, viewSegment(view, codes)), enabled: isOpen });
  const forms = shareForms({ ...props, origin: siteOrigin(), height: height.data ?? null });
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
      </ul>
    </details>
  );
}
