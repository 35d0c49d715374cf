import { readJson } from '@tocsin/formats';
import { type OutsideAnswer } from '../../documents/outside-requests.js';

/** A page of another server's collection. */
export interface EnvelopeReading {
  objects: Record<string, unknown>[];
  more: boolean;
  next: string | null;
  /** Where to go on, as the server says it. */
  lastAdded: string | null;
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;

/** Reads an answer to "objects"; in words what is wrong with it, where it is none of TAXII 2.1. Pure. */
export function readEnvelope({ status, headers, body }: OutsideAnswer): EnvelopeReading | { wrong: string } {
  if (status !== 200) return { wrong: `it answers ${status}` };
  if (!/^application\/taxii\+json\b/i.test(headers['content-type'] ?? ''))
    return { wrong: 'its answer is not of the type application/taxii+json' };
  const reading = readJson(body, { maxBytes: 32 * 1024 * 1024, maxDepth: 40, maxTokens: 1_000_000 });
  if ('refused' in reading) return { wrong: `its answer ${reading.refused}` };
  const { value } = reading;
  if (typeof value !== 'object' || value === null) return { wrong: 'its answer is no envelope' };
  const envelope: Partial<Record<'objects' | 'more' | 'next', unknown>> = value;
  const objects: unknown = envelope.objects ?? [];
  if (!Array.isArray(objects)) return { wrong: 'its objects are no list' };
  const last = headers['x-taxii-date-added-last'];
  return {
    objects: objects.filter(
      (each): each is Record<string, unknown> => typeof each === 'object' && each !== null,
    ),
    more: envelope.more === true,
    next: typeof envelope.next === 'string' && envelope.next.length <= 2_000 ? envelope.next : null,
    lastAdded: last !== undefined && MOMENT.test(last) ? last : null,
  };
}
