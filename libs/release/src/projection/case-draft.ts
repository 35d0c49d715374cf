import { type SharedCase } from '@tocsin/formats';

/** The parts of a case that are lists. */
export type CaseList = {
  [Key in keyof SharedCase]: SharedCase[Key] extends unknown[] ? Key : never;
}[keyof SharedCase];

/** A case that is being cut: a part of a list that stays here is null, so that pointers keep their meaning. */
export type CaseDraft = {
  [Key in keyof SharedCase]: Key extends CaseList
    ? ((SharedCase[Key] extends (infer Part)[] ? Part : never) | null)[]
    : SharedCase[Key];
};

/** A copy to cut, sharing nothing with the case. */
export function draftOf(full: SharedCase): CaseDraft {
  return structuredClone(full);
}

/** What is left, as a case again. */
export function compactCase(draft: CaseDraft): SharedCase {
  const kept = <Part>(parts: readonly (Part | null)[]): Part[] => parts.flatMap((part) => part ?? []);
  return {
    ...draft,
    contacts: kept(draft.contacts),
    organisations: kept(draft.organisations),
    observables: kept(draft.observables),
    countermeasures: kept(draft.countermeasures),
    timeline: kept(draft.timeline),
    notes: kept(draft.notes),
    references: kept(draft.references),
    related: kept(draft.related),
    attachments: kept(draft.attachments),
    extensions: kept(draft.extensions),
  };
}
