import { columnsOf, VIEW_FILE } from '@candor/data/release';
import { snippetsFor } from '../programs/snippets.ts';
import { EXPLORE_WORDS } from '../words/explore.ts';
import { CopyText } from './CopyText.tsx';

interface Props {
  /** The addresses of the view as files, whole. */
  readonly csv: string;
  readonly json: string;
  readonly about: Parameters<typeof columnsOf>[1];
}

const WORDS = EXPLORE_WORDS.menu;

/** Lines that read a view in the languages of those who read most. */
export default function ReadInPrograms({ csv, json, about }: Props) {
  return (
    <ul className="plain">
      {snippetsFor({ csv, json, columns: columnsOf(VIEW_FILE, about) }).map(({ language, code }) => (
        <li key={language} data-language={language}>
          <CopyText
            label={language}
            text={code}
            help={
              language.startsWith('Excel')
                ? WORDS.excelHelp
                : language === 'Google Sheets'
                  ? WORDS.sheetsHelp
                  : undefined
            }
          />
        </li>
      ))}
    </ul>
  );
}
