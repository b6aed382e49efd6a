// Reads, checks and writes files beside the page, so that the page never waits. Nothing here opens a connection, and
// the policy on this script's own address forbids it.
import './jitless.ts';
import { LIMITS } from '@candor/data/report';
import { checkFile } from './check-file.ts';
import { euTemplateFrom, frameworksFrom, newestOf, surveysFrom } from './frameworks.ts';
import type { Request, Response } from './messages.ts';
import { writeOwn } from './own-report.ts';
import { takeOver } from './take-over.ts';
import { writeForm } from './write-form.ts';

const files = import.meta.glob<string>('../../../data/framework/*/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const frameworks = frameworksFrom(files);
const newest = newestOf(frameworks);
const surveys = surveysFrom(files);
const all = [...surveys, ...frameworks];

const tell = (response: Response) => postMessage(response);

/** One byte over the limit is enough for the reader to refuse the file; the rest is never read into memory. */
const bytesOf = async (file: File) => new Uint8Array(await file.slice(0, LIMITS.fileBytes + 1).arrayBuffer());

const takeOverFrom = async (file: File, year: number) =>
  takeOver(file.name, await bytesOf(file), euTemplateFrom(files, newest), year);

async function answer(request: Request): Promise<Response> {
  const { id } = request;
  try {
    switch (request.kind) {
      case 'write': {
        const { from, ...wanted } = request.wanted;
        const taken = from === null ? null : await takeOverFrom(from, wanted.year);
        const prefill = taken?.kind === 'taken' ? taken.prefill : null;
        return {
          kind: 'written',
          id,
          bytes: await writeForm(wanted, all.find((one) => one.version === wanted.version) ?? newest, prefill),
        };
      }
      case 'take-over':
        return { kind: 'taken-over', id, result: await takeOverFrom(request.file, request.year) };
      case 'own': {
        const { file, form, name } = request;
        const bytes = await writeOwn({ name: file.name, bytes: await bytesOf(file) }, form, name, frameworks);
        return bytes === null ? { kind: 'failed', id } : { kind: 'written', id, bytes };
      }
      default: {
        const { file } = request;
        return { kind: 'checked', id, result: await checkFile(file.name, await bytesOf(file), all) };
      }
    }
  } catch {
    // A message could repeat what the file holds; the page says in its own words that it failed.
    return { kind: 'failed', id };
  }
}

addEventListener('message', async ({ data }: MessageEvent<Request>) => tell(await answer(data)));
tell({ kind: 'ready', frameworks: { newest, surveys } });
