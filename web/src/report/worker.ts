// Reads, checks and writes files beside the page, so that the page never waits. Nothing here opens a connection, and
// the policy on this script's own address forbids it.
import './jitless.ts';
import { LIMITS } from '@candor/data/report';
import { checkFile } from './check-file.ts';
import { frameworksFrom, newestOf } from './frameworks.ts';
import type { Request, Response } from './messages.ts';
import { writeForm } from './write-form.ts';

const frameworks = frameworksFrom(
  import.meta.glob<string>('../../../data/framework/*/*.yaml', { query: '?raw', import: 'default', eager: true }),
);
const newest = newestOf(frameworks);

const tell = (response: Response) => postMessage(response);

async function answer(request: Request): Promise<Response> {
  const { id } = request;
  try {
    if (request.kind === 'write') {
      return { kind: 'written', id, bytes: await writeForm(request.wanted, newest) };
    }
    // One byte over the limit is enough for the reader to refuse the file; the rest is never read into memory.
    const bytes = new Uint8Array(await request.file.slice(0, LIMITS.fileBytes + 1).arrayBuffer());
    return { kind: 'checked', id, result: await checkFile(request.file.name, bytes, frameworks) };
  } catch {
    // A message could repeat what the file holds; the page says in its own words that it failed.
    return { kind: 'failed', id };
  }
}

addEventListener('message', async ({ data }: MessageEvent<Request>) => tell(await answer(data)));
tell({ kind: 'ready', framework: newest });
