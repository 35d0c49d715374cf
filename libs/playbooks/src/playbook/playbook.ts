import { type TaskGate } from '@tocsin/incidents';
import { type StepOwner } from './step-owner.js';
import { type DueOffset } from './due-offset.js';

/** One step of a playbook. */
export interface PlaybookStep {
  /** Unique in the playbook; by it a second application knows what is there. */
  key: string;
  title: string;
  help: string;
  owner: StepOwner;
  due: DueOffset | null;
  /** What the offset counts from: the opening of the incident, or the moment at which the playbook is applied. */
  from: 'opening' | 'applied';
  requiredBefore: TaskGate | null;
  template: string | null;
  countermeasure: string | null;
  investigation: { kind: string; template?: string } | null;
}

/** What a type of incident asks for. */
export interface Playbook {
  key: string;
  title: string;
  summary: string;
  /** RSIT; without a type, for the whole class. */
  fits: readonly { rsitClass: string; rsitType: string | null }[];
  steps: readonly PlaybookStep[];
  /** Titles and help in other languages, by language. */
  translations: Readonly<Record<string, PlaybookTranslation>>;
}

export interface PlaybookTranslation {
  title?: string;
  summary?: string;
  steps: Readonly<Record<string, { title?: string; help?: string }>>;
}

/** The words of a playbook in a language; what is not translated stays as it is. Pure. */
export function inLanguage(playbook: Playbook, locale: string): Playbook {
  const words = playbook.translations[locale];
  if (!words) return playbook;
  return {
    ...playbook,
    title: words.title ?? playbook.title,
    summary: words.summary ?? playbook.summary,
    steps: playbook.steps.map((step) => ({
      ...step,
      title: words.steps[step.key]?.title ?? step.title,
      help: words.steps[step.key]?.help ?? step.help,
    })),
  };
}

/**
 * How well a playbook fits a classification: 2 = for this type, 1 = for the class, 0 = not at all. Pure.
 */
export function fitness(
  { fits }: Pick<Playbook, 'fits'>,
  rsitClass: string,
  rsitType: string | null,
): 0 | 1 | 2 {
  const ofClass = fits.filter((each) => each.rsitClass === rsitClass);
  if (rsitType !== null && ofClass.some((each) => each.rsitType === rsitType)) return 2;
  return ofClass.some((each) => each.rsitType === null) ? 1 : 0;
}

/** The playbook for a classification: the one for the type before the one for the class, then by key. Pure. */
export function fittest<P extends Playbook>(
  playbooks: readonly P[],
  rsitClass: string,
  rsitType: string | null,
): P | null {
  const rank = (playbook: P) => fitness(playbook, rsitClass, rsitType);
  const [best] = playbooks
    .filter((playbook) => rank(playbook) > 0)
    .toSorted((a, b) => rank(b) - rank(a) || a.key.localeCompare(b.key));
  return best ?? null;
}
