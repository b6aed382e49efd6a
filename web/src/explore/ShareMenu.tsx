import { siteOrigin } from '../navigation/site.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { CopyText } from './CopyText.tsx';
import { type Shared, shareForms } from './share-forms.ts';

/** One menu for all that a reader may take along. */
export function ShareMenu(props: Omit<Shared, 'origin'>) {
  const forms = shareForms({ ...props, origin: siteOrigin() });
  return (
    <details className="share-menu">
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
