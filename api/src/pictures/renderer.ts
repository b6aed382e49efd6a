import { type Limits, ThreadQueue } from '../threads/thread-queue.ts';
import type { Order } from './order.ts';

const THREAD = new URL('./thread.ts', import.meta.url);

/** Draws views in a thread of its own, a few at a time. */
export class Renderer extends ThreadQueue<Order> {
  /** `module` is what the build of the pages wrote for the server. */
  constructor(module: string, limits: Partial<Limits> = {}) {
    super(THREAD, module, limits);
  }
}
