import { Window } from 'happy-dom';

/** What the code of charts takes from a browser. */
const NAMES = ['Node', 'Element', 'HTMLElement', 'SVGElement', 'Document', 'CharacterData', 'Event'] as const;

/**
 * Puts a window without a screen in place of the browser that the chart library expects; to be done before the library is
 * loaded, which looks for one. The only thing that it asks to have measured are texts.
 */
export function provideWindow(textWidth: (text: string, fontSize: number) => number): void {
  const window = new Window();
  const frame = (draw: (time: number) => void) => Number(setTimeout(() => draw(0), 0));
  Object.assign(window, { requestAnimationFrame: frame });
  Object.assign(window.HTMLElement.prototype, {
    getBoundingClientRect(this: InstanceType<typeof window.HTMLElement>) {
      const size = Number.parseFloat(this.style.fontSize) || 13;
      return { width: textWidth(this.textContent, size), height: size * 1.3, x: 0, y: 0, left: 0, top: 0 };
    },
  });
  Object.assign(globalThis, {
    window,
    document: window.document,
    requestAnimationFrame: frame,
    cancelAnimationFrame: clearTimeout,
    ...Object.fromEntries(NAMES.map((name) => [name, window[name]])),
  });
}
