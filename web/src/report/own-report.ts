import type { Framework } from '@candor/data/framework';
import { checkReportFile, ownHtml, ownMarkdown, ownReport } from '@candor/data/report';
import type { OwnForm } from './messages.ts';

/** The company's own public report, as `candor own-report` writes it; null where nothing is public or the file has errors. */
export async function writeOwn(
  { name: file, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  form: OwnForm,
  name: string,
  frameworks: readonly Framework[],
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { report } = await checkReportFile(file, bytes, frameworks);
  const framework = frameworks.find(({ version }) => version === report?.frameworkVersion);
  if (report === null || framework === undefined) return null;
  const own = ownReport(report, framework, name === '' ? report.service : name);
  if (own === null) return null;
  return new TextEncoder().encode({ html: ownHtml, md: ownMarkdown }[form](own));
}
