import { Component, type ReactNode } from 'react';
import { Broken } from '../page/States.tsx';

interface Props {
  /** The address: another one is another try. */
  readonly at: string;
  readonly children: ReactNode;
}

interface State {
  readonly isBroken: boolean;
}

/** Says that a page failed, and keeps what stands around it. */
export class ErrorBoundary extends Component<Props, State> {
  static getDerivedStateFromError(): State {
    return { isBroken: true };
  }

  override state: State = { isBroken: false };

  override componentDidUpdate(before: Props): void {
    if (this.state.isBroken && before.at !== this.props.at) this.setState({ isBroken: false });
  }

  override render(): ReactNode {
    return this.state.isBroken ? <Broken /> : this.props.children;
  }
}
