import { type RidBase, type RidEventName, ridPolicy } from '@tocsin/formats';

/**
 * What every message about a case says of it. It goes through nobody: `hops` is us alone.
 * @param about the case as the other side knows it
 */
export function answerBase(
  me: string,
  about: Pick<RidBase, 'case' | 'exercise' | 'tlp'>,
  name: RidEventName,
): RidBase {
  const { owner, id, revision, supersedes } = about.case;
  return {
    rid: ridPolicy(name),
    case: { owner, id, revision, supersedes },
    exercise: about.exercise,
    hops: [me],
    tlp: about.tlp,
  };
}
