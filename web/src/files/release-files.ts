import type { ObservationRow, ObservationsAnswer } from '@candor/api/types';
import { fileAddress } from '@candor/data/release';

/** Reads JSON by its address; throws a `FetchProblem` where there is none. */
export type Read = <T>(file: string) => Promise<T>;

/** What there is of a release, as `candor export` lists it. */
export interface Exported {
  /** The views that have pictures and pages for frames. */
  readonly views: readonly string[];
  /** The metrics that have observations. */
  readonly metrics: readonly string[];
}

/** The files of a release, whose address begins with `base`. Each is read once. */
export class ReleaseFiles {
  readonly base: string;
  readonly #read: Read;

  constructor(base: string, read: Read) {
    this.base = base;
    this.#read = read;
  }

  /** What the address below the release answers. */
  readonly part = <T>(address: string): Promise<T> => this.#read<T>(fileAddress(`${this.base}/${address}`));

  async exported(): Promise<Exported> {
    const [root = '', dataset = '', release = ''] = this.base.split(/\/datasets\/|\/releases\//);
    const all = await this.#read<Readonly<Record<string, Readonly<Record<string, Exported>>>>>(`${root}/exported.json`);
    return all[decodeURIComponent(dataset)]?.[decodeURIComponent(release)] ?? { views: [], metrics: [] };
  }

  framework<T>(version: string): Promise<T> {
    const [root = ''] = this.base.split('/datasets/');
    return this.#read<T>(fileAddress(`${root}/framework/${encodeURIComponent(version)}`));
  }

  /** Every observation of some metrics; null where the release holds none of them. */
  async observations(metrics: readonly string[] | undefined): Promise<ObservationsAnswer | null> {
    const known = (await this.exported()).metrics;
    const asked = metrics === undefined ? known : known.filter((code) => metrics.includes(code));
    const answers = await Promise.all(
      asked.map((code) => this.part<ObservationsAnswer>(`observations?metric=${encodeURIComponent(code)}`)),
    );
    const [first] = answers;
    return first === undefined ? null : { ...first, observations: answers.flatMap((one) => one.observations) };
  }
}

/** Whether an observation passes filters: codes by dimension. */
export function passes(row: ObservationRow, filters: Readonly<Record<string, readonly string[] | undefined>>): boolean {
  return Object.entries(filters).every(
    ([name, codes]) => codes === undefined || codes.includes(String(row[name as keyof ObservationRow])),
  );
}
