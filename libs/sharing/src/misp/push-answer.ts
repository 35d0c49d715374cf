import { type MispAnswer } from './misp-api.js';

type Json = Record<string, unknown>;
const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? { ...value } : {});
const count = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

/**
 * What is wrong with the answer to an event that was sent; null: it is there, whole. A MISP that drops attributes says
 * 200 all the same (MISP#3431), so what it says that it holds is compared with what it was sent. Pure.
 */
export function pushFault(answer: MispAnswer, sent: Json): string | null {
  if ('wrong' in answer) return answer.wrong;
  const { status, value } = answer;
  const said = object(value);
  if (status !== 200) return `it answers ${status}${reasonOf(said)}`;
  const event = object(said.Event);
  if (typeof event.uuid !== 'string') return `it did not say that it holds the event${reasonOf(said)}`;
  if (event.uuid.toLowerCase() !== String(sent.uuid).toLowerCase())
    return 'it holds the event under another UUID';
  const held = count(event.Attribute);
  const wanted = count(sent.Attribute);
  if (held < wanted) return `it holds ${held} of ${wanted} attributes`;
  return null;
}

/**
 * What is wrong with the answer to a deletion; null: the event is not there. One that was never there is as good. MISP says
 * `saved: false` with 200 or 403 where the user may not. Pure.
 */
export function deletionFault(answer: MispAnswer): string | null {
  if ('wrong' in answer) return answer.wrong;
  const { status, value } = answer;
  const said = object(value);
  if (status === 404) return null;
  if (status !== 200) return `it answers ${status}${reasonOf(said)}`;
  return said.saved === true || said.success === true
    ? null
    : `it did not say that the event is gone${reasonOf(said)}`;
}

/** MISP's own words, shortened: they are shown to people beside the failure. */
function reasonOf({ message, name, errors }: Json): string {
  const words = [name, message, errors]
    .filter((each) => each !== undefined && each !== null)
    .map((each) => (typeof each === 'string' ? each : JSON.stringify(each)))
    .join(' ');
  return words === '' ? '' : `: ${words.slice(0, 300)}`;
}
