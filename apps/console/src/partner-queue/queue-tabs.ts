/** The lists of the page, as its address names them. */
export const QUEUE_TABS = ['outgoing', 'incoming', 'refused', 'alarms'] as const;
export type QueueTab = (typeof QUEUE_TABS)[number];

export interface QueueSearch {
  tab?: QueueTab;
}

/** Of an address that somebody typed only what means something. */
export function readQueueSearch(search: Record<string, unknown>): QueueSearch {
  return { tab: QUEUE_TABS.find((tab) => tab === search['tab']) };
}
