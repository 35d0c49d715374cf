import { type Actor } from '@tocsin/identity';

/** SQL: notes for everybody, for one's own teams, and one's own; those who keep the duty calendar see all. */
export function visibleHandovers(alias: string, actor: Actor, params: unknown[]): string {
  if (actor.rights.has('duty.manage')) return 'true';
  const person = `$${params.push(actor.kind === 'person' ? actor.id : null)}::uuid`;
  const teams = `$${params.push([...actor.teamIds])}::uuid[]`;
  return `(${alias}.team_id IS NULL OR ${alias}.team_id = ANY(${teams}) OR ${alias}.author_id = ${person})`;
}
