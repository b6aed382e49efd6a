import { Component, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { takeOver } from './take-over.ts';

interface Props {
  readonly onBroken: () => void;
  readonly children: ReactNode;
}

/** What no other part of a page caught: nothing of the page is left. */
class LastResort extends Component<Props, { readonly isBroken: boolean }> {
  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override state = { isBroken: false };

  override componentDidCatch(error: Error): void {
    reportError(error);
    // The root is emptied first.
    setTimeout(this.props.onBroken);
  }

  override render(): ReactNode {
    return this.state.isBroken ? null : this.props.children;
  }
}

/**
 * Shows a page in its root; where it fails, what the server wrote of it comes back, rather than nothing. Where the server wrote the
 * whole page, that stays until `isCalm` says that nothing of the page is under way.
 */
export function show(root: HTMLElement, page: ReactNode, isCalm?: () => boolean): void {
  const opening = root.innerHTML;
  const render = (place: HTMLElement) => {
    const onBroken = () => {
      place.innerHTML = opening;
    };
    try {
      createRoot(place).render(<LastResort onBroken={onBroken}>{page}</LastResort>);
    } catch (error) {
      // Where the browser lacks what is called before anything can be caught.
      onBroken();
      throw error;
    }
  };
  if (isCalm === undefined || root.dataset.written === undefined) render(root);
  else void takeOver(root, render, isCalm);
}
