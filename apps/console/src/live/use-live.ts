import { useEffect, useLayoutEffect, useRef } from 'react';
import { onLive, type LiveEvents, type LiveTopic } from './live-connection.js';

/** Hears what happens while mounted. Nothing may depend on it: whoever misses something reads it at the next look. */
export function useLive<Topic extends LiveTopic>(
  topic: Topic,
  handler: (data: LiveEvents[Topic]) => void,
): void {
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  useEffect(() => onLive(topic, (data) => latest.current(data)), [topic]);
}
