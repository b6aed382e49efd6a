import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { SITE_WORDS } from '../words/site.ts';

export function useIsOnline(): boolean {
  return useSyncExternalStore(
    (listener) => onlineManager.subscribe(listener),
    () => onlineManager.isOnline(),
    () => true,
  );
}

/** Says that the network is gone, and what still works. */
export function OfflineNote() {
  return (
    <div role="status" className="offline-note">
      {useIsOnline() ? null : <p>{SITE_WORDS.offline}</p>}
    </div>
  );
}
