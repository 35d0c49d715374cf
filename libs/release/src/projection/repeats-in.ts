import { type SharedCase } from '@tocsin/formats';
import { findSecrets } from './find-secrets.js';
import { type Secrets } from './secrets.js';

/** Words of closed lists, moments and numbers: what they can say is no secret. */
const CLOSED = new Set(
  'language tlp pap purpose state classification severity times role type firstSeen lastSeen at country contentType'.split(
    ' ',
  ),
);

/** RFC 6901: every text in a case that still repeats a secret. What is masked is not among them. Pure. */
export function repeatsIn(shared: SharedCase, secrets: Secrets): string[] {
  const places: string[] = [];
  const walk = (value: unknown, pointer: string): void => {
    if (typeof value === 'string') {
      if (findSecrets(value, secrets).length > 0) places.push(pointer);
    } else if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value))
        if (!CLOSED.has(key)) walk(part, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  };
  walk(shared, '');
  return places;
}
