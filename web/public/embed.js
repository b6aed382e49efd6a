// Lets frames of charts be as high as they are, and defines <candor-chart src="…/embed/…">. No cookie, no storage, no request.
(() => {
  const heights = (data) => (typeof data === 'object' && data !== null ? data['candor-height'] : null);
  addEventListener('message', ({ source, origin, data }) => {
    const told = heights(data);
    const height = typeof told === 'object' && told !== null ? Object.values(told)[0] : null;
    if (!Number.isFinite(height) || height < 50 || height > 5000) return;
    for (const frame of document.querySelectorAll('iframe')) {
      // A sandboxed frame has no origin of its own; its window tells who it is all the same.
      if (frame.contentWindow !== source || (origin !== 'null' && origin !== new URL(frame.src).origin)) continue;
      frame.style.height = `${Math.ceil(height)}px`;
    }
  });
  const names = ['src', 'title', 'height'];
  class CandorChart extends HTMLElement {
    static get observedAttributes() {
      return names;
    }
    connectedCallback() {
      if (this.firstElementChild === null) {
        const frame = document.createElement('iframe');
        frame.loading = 'lazy';
        frame.setAttribute(
          'sandbox',
          'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads',
        );
        frame.style.cssText = 'display:block;width:100%;border:0';
        this.append(frame);
      }
      for (const name of names) this.attributeChangedCallback(name, null, this.getAttribute(name));
    }
    attributeChangedCallback(name, _, value) {
      const frame = this.querySelector('iframe');
      if (frame === null || value === null) return;
      // What is no address of a chart is not opened.
      if (name === 'src' && !/^https?:\/\/[^?#]*\/embed\//.test(new URL(value, document.baseURI).href)) return;
      if (frame.getAttribute(name) !== value) frame.setAttribute(name, value);
    }
  }
  if (!customElements.get('candor-chart')) customElements.define('candor-chart', CandorChart);
})();
