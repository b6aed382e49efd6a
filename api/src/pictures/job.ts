import type { ObservationRow } from '@candor/data/release';
import type { MetricsAnswer, ViewAnswer } from '../types.ts';

/** In which colours a picture is; `auto` leaves it to the reader's browser, which only a page can. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** A release that came after the one that is shown, and what it says of the same view. */
export interface Newer {
  readonly release: string;
  /** Null where the view is not in it. */
  readonly observations: readonly ObservationRow[] | null;
  /** The path of the page that shows the view in it. */
  readonly page: string;
}

/** What a page for frames may leave to the page around it. What says where its figures are from is none of it. */
export const LEFT_OUT = ['title', 'table'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** A view as it is to be drawn: what the API says of it, and where it is found. */
export interface ViewJob {
  /** A picture with all that is said of the chart; one for links in other sites; a page for frames; how high that is. */
  readonly form: 'svg' | 'card' | 'embed' | 'height';
  readonly theme: Theme;
  readonly book: MetricsAnswer;
  readonly answer: ViewAnswer;
  /** The path of the page that shows the same. */
  readonly page: string;
  /** The site's address as it is printed; null where it was told none. */
  readonly site: string | null;
  /** Markup for the head of a page for frames, escaped already, and its script. */
  readonly head: string;
  readonly script: string | null;
  readonly newer: Newer | null;
  /** What is left out of a page for frames. */
  readonly without: readonly LeftOut[];
  /** How wide the frame is of which the height is asked. */
  readonly width: number;
}

/** The page for a frame of a view that is not there. */
export interface MissingJob {
  readonly form: 'missing';
}

/** A page of the dashboard, by its address inside of the site. */
export interface PageJob {
  readonly form: 'page';
  readonly path: string;
  /** With its question mark; empty where there is none. */
  readonly search: string;
  /** What absolute addresses begin with. */
  readonly base: string;
}

export type Job = ViewJob | MissingJob | PageJob;

/** A face of the bundled type. */
export interface Face {
  readonly family: 'sans' | 'serif';
  readonly weight: 400 | 600;
  /** In pixels. */
  readonly size: number;
}

/** How wide a text is in a face, in pixels. */
export type Measure = (text: string, face: Face) => number;

export type Ask = (path: string) => Promise<Response>;

/** What is written of a page, as JSON. */
export interface WrittenPage {
  /** Of its words, for `lang` and `dir`. */
  readonly language: string;
  readonly direction: string;
  /** The content of its root. */
  readonly html: string;
  /** What it asked of the API and was answered. */
  readonly asked: readonly string[];
}

/** What the build of the pages gives a thread: `web/src/picture/render.ts`. */
export interface RenderModule {
  /** The tags of the languages beside English. */
  readonly languages: readonly string[];
  /** What stands in a document where its fonts are to be put, when all its letters are known. */
  readonly fontsHere: string;
  /** To be awaited once, before anything is drawn; a language that there is not is English. */
  speakIn(language: string): Promise<void>;
  /** `ask` asks the API, by a path below `/v1`. */
  render(job: Job, measure: Measure, ask: Ask): Promise<string>;
}
