import { answered } from '../doors/api.js';
import type { CaseDesk } from './case-desk.js';

const DAY_MS = 86_400_000;
const inDays = (days: number | undefined) =>
  days === undefined ? null : new Date(Date.now() + days * DAY_MS).toISOString();

/** What is done against the attack and whom the team asked; known again by their descriptions and names. */
export async function respond(desk: CaseDesk): Promise<void> {
  await planCountermeasures(desk);
  await askThirdParties(desk);
}

async function planCountermeasures(desk: CaseDesk): Promise<void> {
  const { countermeasures = [], owner } = desk.plan;
  if (countermeasures.length === 0) return;
  const known = await answered(desk.world.api.GET('/api/v1/incidents/{ref}/countermeasures', desk.path));
  for (const { days, to, ...plan } of countermeasures) {
    if (known.some(({ description }) => description === plan.description)) continue;
    const api = await desk.owner();
    const body = { ...plan, ownerId: desk.world.people.get(owner) ?? null, validUntil: inDays(days) };
    const made = await answered(api.POST('/api/v1/incidents/{ref}/countermeasures', { ...desk.path, body }));
    if (to === undefined) continue;
    const path = { ...desk.path.params.path, id: made.id };
    const step = { version: made.version, to };
    await answered(
      api.PATCH('/api/v1/incidents/{ref}/countermeasures/{id}', { params: { path }, body: step }),
    );
  }
}

async function askThirdParties(desk: CaseDesk): Promise<void> {
  const { thirdParties = [] } = desk.plan;
  if (thirdParties.length === 0) return;
  const known = await answered(desk.world.api.GET('/api/v1/incidents/{ref}/investigations', desk.path));
  for (const { text, days, ...plan } of thirdParties) {
    if (known.some(({ party }) => party === plan.party)) continue;
    const api = await desk.owner();
    const body = { ...plan, language: 'en' as const, followUpAt: inDays(days) };
    const { ref } = await answered(
      api.POST('/api/v1/incidents/{ref}/investigations', { ...desk.path, body }),
    );
    const letter = { text, tlp: 'GREEN' as const };
    await answered(
      api.POST('/api/v1/investigations/{ref}/messages', { params: { path: { ref } }, body: letter }),
    );
  }
}
