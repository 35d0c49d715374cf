import { type TlpLabel } from '@tocsin/config';
import { type RidBase, type RidEventName, ridPolicy } from '@tocsin/formats';
import { type Room } from './shares/room.js';

/** What every message of a case that we lead says of it. */
export function aboutCase(
  issuer: string,
  { owner, caseId }: Pick<Room, 'owner' | 'caseId'>,
  name: RidEventName,
  of: { revision: number; tlp: TlpLabel; exercise: boolean },
): RidBase {
  return {
    rid: ridPolicy(name),
    case: { owner, id: caseId, revision: of.revision, supersedes: null },
    exercise: of.exercise,
    hops: [issuer],
    tlp: of.tlp,
  };
}
