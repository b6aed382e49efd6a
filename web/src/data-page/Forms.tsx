import { useDataset } from '../app/dataset-context.ts';
import { releasePath } from '../data/addresses.ts';
import { DATA_WORDS as WORDS } from '../words/data.ts';
import { WorkbookForm } from './WorkbookForm.tsx';

/** The forms in which every figure of a release can be had, and what each is good for. */
const FORMS = [
  ['observations.csv?labels=both', 'csvLabels'],
  ['observations.csv', 'csv'],
  ['observations.parquet', 'parquet'],
  ['files/release.db', 'sqlite'],
  ['observations.json?labels=both', 'json'],
  ['observations.jsonstat.json', 'jsonStat'],
  ['observations.sdmx.csv', 'sdmx'],
  ['observations.sdmx.xml', 'sdmxMl'],
] as const;

/** What describes the figures. */
const DESCRIPTIONS = [
  ['availability.html', 'availability'],
  ['codebook.html', 'codeBookHtml'],
  ['codebook.csv', 'codeBookCsv'],
  ['datapackage.json', 'dataPackage'],
  ['schema-org.jsonld', 'schemaOrg'],
] as const;

/** Every figure of the release that is shown, in the form that a reader's program takes. */
export default function Forms() {
  const { book } = useDataset();
  const base = releasePath(book.dataset, book.release);
  return (
    <>
      <p>{WORDS.formsLead({ release: book.release })}</p>
      <dl className="forms">
        {FORMS.map(([path, name]) => (
          <div key={path}>
            <dt>
              <a href={`${base}/${path}`} download>
                {WORDS.forms[name].name}
              </a>
            </dt>
            <dd>{WORDS.forms[name].about}</dd>
          </div>
        ))}
        <div>
          <dt>{WORDS.forms.workbook.name}</dt>
          <dd>
            {WORDS.forms.workbook.about}
            <WorkbookForm address={`${base}/observations.xlsx`} metrics={book.metrics} />
          </dd>
        </div>
      </dl>
      <h3>{WORDS.meaning}</h3>
      <dl className="forms">
        {DESCRIPTIONS.map(([path, name]) => (
          <div key={path}>
            <dt>
              <a href={`${base}/${path}`}>{WORDS.descriptions[name].name}</a>
            </dt>
            <dd>{WORDS.descriptions[name].about}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
