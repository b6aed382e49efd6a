import type { Framework } from '@candor/data/framework';
import { useEffect, useState } from 'react';
import SiteFooter from '../page/SiteFooter.tsx';
import { SiteHeader } from '../page/SiteHeader.tsx';
import { REPORT_WORDS as WORDS } from '../words/report.ts';
import { SITE_WORDS } from '../words/site.ts';
import { CheckSection } from './CheckSection.tsx';
import type { Client } from './client.ts';
import { QuestionnaireSection } from './QuestionnaireSection.tsx';

/** For companies: what is asked, a questionnaire to download, and a check of the filled-in file. */
export function ReportPage({ client }: { readonly client: Client }) {
  const [framework, setFramework] = useState<Framework | 'broken' | null>(null);
  const survey = new URLSearchParams(location.search).get('survey');
  const words = survey === null ? WORDS : WORDS.survey;
  useEffect(() => {
    document.title = `${words.title} · ${SITE_WORDS.name}`;
  }, [words]);
  useEffect(() => {
    client.frameworks.then(
      ({ newest, surveys }) => setFramework(survey === null ? newest : (surveyAbout(survey, surveys) ?? newest)),
      () => setFramework('broken'),
    );
  }, [client, survey]);
  return (
    <>
      <SiteHeader current="companies" place={null} shown={null} platform={null} datasets={undefined} latest={null} />
      <main id="main" tabIndex={-1}>
        <section className="opening">
          <h1>{words.heading}</h1>
          <p className="lead">{words.lead}</p>
          <p className="lead private">
            <strong>{WORDS.privateTitle}</strong> {WORDS.private}
          </p>
        </section>
        {framework === null ? (
          <p className="state" role="status">
            {WORDS.preparing}
          </p>
        ) : framework === 'broken' ? (
          <p className="state" role="alert">
            {WORDS.broken}
          </p>
        ) : (
          <>
            <QuestionnaireSection framework={framework} client={client} />
            <CheckSection framework={framework} client={client} />
          </>
        )}
      </main>
      <SiteFooter />
    </>
  );
}

/** The survey about a version, or the newest where there is none about it. */
const surveyAbout = (version: string, surveys: readonly Framework[]) =>
  surveys.find((one) => one.surveyOf === version) ?? surveys.at(-1);
