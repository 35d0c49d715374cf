import { useEffect, useRef, useState } from 'react';

const LEAST_MS = 10_000;

/** A text for a live region: changes at most every ten seconds, then to the newest (UX: at most one announcement). */
export function useSlowly(text: string): string {
  const [said, setSaid] = useState('');
  const at = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, at.current + LEAST_MS - Date.now());
    const timer = setTimeout(() => {
      at.current = Date.now();
      setSaid(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text]);
  return said;
}
