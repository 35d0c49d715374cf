import { answered, everything } from '../doors/api.js';
import { networks, partners } from '../organisations/networks.js';
import { publicSector } from '../organisations/public-sector.js';
import { services } from '../organisations/services.js';
import type { World } from '../world.js';

export const ORGANISATIONS = [...publicSector, ...services, ...networks, ...partners];

/** Whom we serve and whom we work with, known again by name; the first one says when the demo began. */
export async function addOrganisations(world: World): Promise<void> {
  const { api, organisations, say } = world;
  const known = await everything((cursor) =>
    answered(api.GET('/api/v1/organisations', { params: { query: { limit: 200, cursor } } })),
  );
  for (const { name, id } of known) organisations.set(name, id);
  for (const seed of ORGANISATIONS) {
    if (organisations.has(seed.name)) continue;
    const { organisation } = await answered(api.POST('/api/v1/organisations', { body: seed }));
    organisations.set(seed.name, organisation.id);
  }
  const [first] = ORGANISATIONS;
  if (first) {
    const path = { id: world.idOf(first.name) };
    const { createdAt } = await answered(api.GET('/api/v1/organisations/{id}', { params: { path } }));
    world.begun = new Date(createdAt);
  }
  const abroad = ORGANISATIONS.filter(({ kind }) => kind === 'partner').length;
  say(`${ORGANISATIONS.length - abroad} organisations with their networks, ${abroad} partners`);
}
