import { type Answering, BodyCache, createApp, LargeAnswers, listeningAddress, type PublicAddress } from '@candor/api';
import type { Operator } from '@candor/api/types';
import type { Framework } from '@candor/data/framework';
import { frameworkVersions, loadFramework } from '@candor/data/framework/folder';
import type { PublishedAggregate } from '@candor/data/release';
import { type LiveReleases, loadTexts, type Notice, readNotices } from '@candor/data/release/folder';
import { codeVersion } from '../version.ts';
import { shippedAggregates } from './aggregates.ts';
import { type Consulted, consulted } from './consulted.ts';
import { drawAhead } from './draw-ahead.ts';

export interface LiveAppOptions {
  readonly releases: LiveReleases;
  /** The folder of the notices. */
  readonly notices: string;
  readonly site: string | null;
  /** Where readers find it; null where that is only where it listens. */
  readonly address: PublicAddress | null;
  readonly operator: Operator;
  readonly err: (line: string) => void;
}

/**
 * The app of the moment. When there is something new another app takes its place, whole, between two requests; those that
 * are being answered end with the app that they began with.
 */
export class LiveApp implements Answering {
  readonly #options: LiveAppOptions;
  readonly #frameworks: readonly Framework[] = frameworkVersions().map(loadFramework);
  readonly #consulted: Consulted;
  readonly #texts = loadTexts();
  readonly #aggregates: readonly PublishedAggregate[];
  #notices: readonly Notice[];
  readonly #large = new LargeAnswers(this.#frameworks);
  #cache = new BodyCache(undefined, this.#large);
  #address: PublicAddress;
  #app: Answering;
  #refused: unknown = null;
  #drawing = new AbortController();

  constructor(options: LiveAppOptions) {
    this.#options = options;
    const newest = this.#frameworks.at(-1);
    this.#aggregates = newest === undefined ? [] : shippedAggregates(newest, options.err);
    this.#consulted = consulted(options.err);
    this.#notices = readNotices(options.notices);
    this.#address = options.address ?? listeningAddress('http://localhost');
    this.#app = this.#made();
  }

  readonly fetch: Answering['fetch'] = (...request) => this.#app.fetch(...request);

  readonly current = (): object => this.#app;

  /** From now on it names itself by the address that it listens on, known when it does. */
  isAt(address: PublicAddress): void {
    this.#address = address;
    this.#app = this.#made();
  }

  /** Takes up what was published or said since the last look. What fails is told, and all stays as it was. */
  look(): void {
    const { releases, err } = this.#options;
    try {
      const isOther = releases.look();
      const notices = readNotices(this.#options.notices);
      const isRefused = releases.refused !== this.#refused;
      if (!isOther && !isRefused && JSON.stringify(notices) === JSON.stringify(this.#notices)) return;
      this.#refused = releases.refused;
      if (isOther) this.#cache = new BodyCache(undefined, this.#large);
      this.#notices = notices;
      this.#app = this.#made();
      if (isOther) this.warm();
    } catch (error) {
      err(`New releases could not be looked for: ${(error as Error).message}`);
    }
  }

  /** Reads the newest releases, and draws what others show of them, before somebody has to wait for them. */
  warm(): void {
    this.#draw();
    for (const { latest } of this.#options.releases.series) {
      setImmediate(() => {
        try {
          void latest.observations;
        } catch (error) {
          this.#options.err((error as Error).message);
        }
      });
    }
  }

  /** Ends what it began; nothing is drawn ahead any more. */
  close(): Promise<void> {
    this.#drawing.abort();
    return this.#large.close();
  }

  #draw(): void {
    this.#drawing.abort();
    if (this.#options.site === null) return;
    this.#drawing = new AbortController();
    const { signal } = this.#drawing;
    const releases = this.#options.releases.series.map((one) => one.latest);
    drawAhead({ app: this, base: this.#address.base, releases, signal }).catch((error: Error) =>
      this.#options.err(`Pictures could not be drawn ahead: ${error.message}`),
    );
  }

  #made(): Answering {
    const { releases, site, operator, err } = this.#options;
    const { series } = releases;
    return createApp({
      releases: series,
      notices: this.#notices.filter((notice) => !series.some((one) => one.dataset === notice.dataset)),
      frameworks: this.#frameworks,
      texts: this.#texts,
      aggregates: this.#aggregates,
      ...this.#consulted,
      codeVersion: codeVersion(),
      site,
      address: this.#address,
      operator,
      cache: this.#cache,
      refused: releases.refused,
      onError: (error) => err(`An answer failed: ${error.stack ?? error.message}`),
    });
  }
}
