import { useEffect, useState } from 'react';

const keyOf = (ref: string, audience: string) => `tocsin.draft.${ref}.${audience}`;

/** A text kept in this browser until it is sent: a crash, a closed tab or a refused send loses nothing. */
export function useDraftText(ref: string, audience: string) {
  const key = keyOf(ref, audience);
  const [text, setText] = useState(() => localStorage.getItem(key) ?? '');
  useEffect(() => {
    if (text === '') localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  }, [key, text]);
  return [text, setText] as const;
}
