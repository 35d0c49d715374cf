import { readMispCases } from '@tocsin/formats';
import { type Answered, type Asked, startFakeHttp } from './fake-http.js';

export interface HeldEvent extends Record<string, unknown> {
  uuid: string;
  timestamp: string;
  publish_timestamp?: string;
  Attribute?: Record<string, unknown>[];
}

/**
 * A MISP as far as events go: checks the key and what it is given, and answers as MISP does – with 404 for an event it does
 * not have, and with what it holds of one that it took.
 */
export async function startFakeMisp(key: string) {
  const events = new Map<string, HeldEvent>();
  /** Faults that a test switches on. */
  const faults: { drops?: boolean; down?: boolean; page?: boolean; forbids?: boolean } = {};
  const server = await startFakeHttp((asked) => {
    if (faults.down) return { status: 503, body: 'down' };
    if (faults.page)
      return { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>log in</html>' };
    if (asked.headers.authorization !== key)
      return json(403, { name: 'Authentication failed.', message: 'x' });
    if (asked.headers['content-type'] !== 'application/json') return json(415, { message: 'not JSON' });
    return route(asked);
  });

  function route({ url, body }: Asked): Answered {
    const sent = JSON.parse(body) as {
      Event?: HeldEvent;
      publish_timestamp?: string;
      limit?: number;
      page?: number;
    };
    if (url.pathname === '/events/restSearch') {
      const { publish_timestamp: since = '0', limit = 20, page = 1 } = sent;
      // In the order of their ids, as MISP has it.
      const found = [...events.values()].filter(
        ({ publish_timestamp: at = '0' }) => Number(at) >= Number(since),
      );
      return json(200, {
        response: found.slice((page - 1) * limit, page * limit).map((Event) => ({ Event })),
      });
    }
    const [, gone] = /^\/events\/delete\/(.+)$/.exec(url.pathname) ?? [];
    if (gone !== undefined && faults.forbids)
      return json(403, { name: 'You do not have permission to do that.', message: 'x', url: url.pathname });
    if (gone !== undefined)
      return events.delete(gone)
        ? json(200, {
            saved: true,
            success: true,
            name: 'Event deleted.',
            message: 'Event deleted.',
            url: '/events/delete',
          })
        : json(404, { name: 'Invalid event.' });
    const event = sent.Event;
    const faultless = readMispCases(Buffer.from(body), {
      owner: 'x.example',
      at: '2026-01-01T00:00:00.000Z',
      tlp: 'RED',
    });
    if (!event || !faultless.every((each) => each.case)) return json(400, { errors: 'not an event' });
    const [, uuid] = /^\/events\/edit\/(.+)$/.exec(url.pathname) ?? [];
    if (uuid !== undefined && !events.has(uuid)) return json(404, { name: 'Invalid event.' });
    if (uuid === undefined && url.pathname !== '/events/add') return json(404, { name: 'Not Found' });
    if (uuid === undefined && events.has(event.uuid)) return json(403, { message: 'Event already exists' });
    // MISP takes an edit only where it is newer than what it holds.
    if (uuid !== undefined && Number(event.timestamp) <= Number(events.get(uuid)!.timestamp))
      return json(403, { message: 'Event could not be saved: not newer' });
    const held = faults.drops ? { ...event, Attribute: event.Attribute?.slice(1) } : event;
    events.set(event.uuid, held);
    return json(200, { Event: held });
  }

  return { ...server, events, faults };
}

const json = (status: number, body: unknown): Answered => ({
  status,
  headers: { 'content-type': 'application/json' },
  body,
});
