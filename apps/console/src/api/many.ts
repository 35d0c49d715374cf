import { client, read } from './client.js';
import type { Bodies, Many } from './schemas.js';

const at = (id: string) => ({ params: { path: { id } } });

/** One decision on many: previewed, started, watched, undone. */
export const many = {
  previewReports: (body: Bodies['manyReports']) => read(client.POST('/api/v1/bulk/reports', { body })),
  previewIncidents: (body: Bodies['manyIncidents']) => read(client.POST('/api/v1/bulk/incidents', { body })),
  start: (id: string) => read(client.POST('/api/v1/bulk/{id}/start', at(id))),
  read: (id: string) => read(client.GET('/api/v1/bulk/{id}', at(id))),
  undo: (id: string) => read(client.POST('/api/v1/bulk/{id}/undo', at(id))),
};

const SOON_MS = 250;

/** Waits until the worker is through with it, telling how far it has come. */
export async function settled(id: string, progress: (now: Many) => void): Promise<Many> {
  for (;;) {
    const now = await many.read(id);
    progress(now);
    if (now.state === 'done' || now.state === 'undone') return now;
    await new Promise((resolve) => setTimeout(resolve, SOON_MS));
  }
}
