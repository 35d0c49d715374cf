import { type ActorRef } from '@tocsin/audit';
import { RIGHTS_OF_ROLE, type Right, type Role } from './rights.js';

/** Who acts, with all that a decision about access needs; built once a request from a session or an API key. */
export interface Actor extends ActorRef {
  roles: readonly Role[];
  rights: ReadonlySet<Right>;
  teamIds: readonly string[];
}

export function personActor(person: {
  id: string;
  name: string;
  roles: readonly Role[];
  teamIds: readonly string[];
}): Actor {
  return {
    kind: 'person',
    id: person.id,
    name: person.name,
    roles: person.roles,
    rights: new Set(person.roles.flatMap((role) => RIGHTS_OF_ROLE[role])),
    teamIds: person.teamIds,
  };
}

/** A key acts with its scopes and belongs to no team. */
export function apiKeyActor(key: { id: string; name: string; scopes: readonly Right[] }): Actor {
  return { kind: 'api-key', id: key.id, name: key.name, roles: [], rights: new Set(key.scopes), teamIds: [] };
}
