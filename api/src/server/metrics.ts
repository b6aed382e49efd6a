import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Answered } from './request-log.ts';

/** From what a hot answer takes to what a large one may. */
const SECONDS = [0.001, 0.005, 0.025, 0.1, 0.5, 2, 10, 60];

/** What an operator's Prometheus reads: of answers only which route gave them, and nothing of who asked. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #answers: Counter;
  readonly #bytes: Counter;
  readonly #seconds: Histogram;

  constructor() {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    const labelNames = ['route', 'status', 'memory'];
    this.#answers = new Counter({ name: 'candor_answers_total', help: 'Answers.', labelNames, registers });
    this.#bytes = new Counter({ name: 'candor_sent_bytes_total', help: 'Bytes sent, with headers.', registers });
    this.#seconds = new Histogram({
      ...{ name: 'candor_answer_seconds', help: 'Time until an answer was sent.', labelNames: ['memory'] },
      ...{ buckets: SECONDS, registers },
    });
  }

  /** Counts one answer. */
  count({ route, status, isHot, bytes, milliseconds }: Answered): void {
    const memory = isHot ? 'yes' : 'no';
    this.#answers.inc({ route: route === '' ? 'none' : route, status, memory });
    this.#bytes.inc(bytes);
    this.#seconds.observe({ memory }, milliseconds / 1000);
  }

  /** A number that is read whenever somebody asks for the metrics. */
  watch(name: string, help: string, read: () => number): void {
    new Gauge({
      ...{ name, help, registers: [this.#registry] },
      collect() {
        this.set(read());
      },
    });
  }

  /** In the text format of Prometheus. */
  async text(): Promise<{ readonly mediaType: string; readonly body: string }> {
    return { mediaType: this.#registry.contentType, body: await this.#registry.metrics() };
  }
}
