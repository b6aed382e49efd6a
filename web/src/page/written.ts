import { createContext, useContext } from 'react';
import type { Drawing } from '../charts/draw/drawing.ts';

/** A drawing as the content of an `svg` of this size. */
export interface DrawnAt {
  readonly width: number;
  readonly height: number;
  readonly content: string;
}

/** What a server knows that writes a page for readers whose scripts are still to come, or never do. */
export interface Written {
  /** A drawing at each width that it has on pages, narrowest first; null while it is being drawn. */
  drawn(drawing: Drawing): readonly DrawnAt[] | null;
}

export const WrittenReact = createContext<Written | null>(null);

/** Null in a browser. */
export const useWritten = () => useContext(WrittenReact);
