import { answered, done } from '../doors/api.js';
import type { World } from '../world.js';

const MOST = 12;

/** What is suggested is declared, where somebody is under a duty; one early warning has come, one duty was none. */
export async function declareDuties(world: World): Promise<void> {
  const { api, say } = world;
  const { items } = await answered(
    api.GET('/api/v1/incidents', { params: { query: { active: true, limit: 100 } } }),
  );
  const { regimes } = await answered(api.GET('/api/v1/reference-data/regimes'));
  // Those of an earlier run count, so that a second one adds nothing.
  let present = 0;
  let declared = 0;
  for (const { ref } of items.toSorted((a, b) => a.ref.localeCompare(b.ref))) {
    if (present >= MOST) break;
    const params = { path: { ref } };
    const { duties, suggestions } = await answered(api.GET('/api/v1/incidents/{ref}/duties', { params }));
    const [suggestion] = suggestions;
    const regime = regimes.find(({ id }) => id === suggestion?.regime);
    if (duties.length > 0) present += 1;
    if (duties.length > 0 || !suggestion || !regime) continue;
    const body = {
      regime: regime.id,
      organisationId: suggestion.organisation?.id ?? null,
      report: suggestion.report,
      criteria: regime.criteria.slice(0, 1).map(({ id }) => id),
    };
    await answered(api.POST('/api/v1/incidents/{ref}/duties', { params, body }));
    present += 1;
    declared += 1;
    if (present <= 2) await follow(world, ref, present === 1);
  }
  if (declared > 0) say(`${declared} statutory duties with their clocks`);
}

async function follow({ api }: World, ref: string, came: boolean): Promise<void> {
  const { duties } = await answered(api.GET('/api/v1/incidents/{ref}/duties', { params: { path: { ref } } }));
  const [duty] = duties;
  const [stage] = duty?.stages ?? [];
  if (!duty || !stage) return;
  if (came) {
    const body = { version: duty.version, note: 'By telephone, at night' };
    await done(api.POST('/api/v1/stages/{id}/submission', { params: { path: { id: stage.id } }, body }));
  } else {
    const body = {
      version: duty.version,
      closed: true,
      reason: 'One site, spare equipment took over at once',
    };
    await done(api.POST('/api/v1/duties/{id}/closing', { params: { path: { id: duty.id } }, body }));
  }
}
