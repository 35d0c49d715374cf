import { isNode, LineCounter, parseDocument } from 'yaml';
import { type Playbook } from './playbook.js';
import { playbookSchema } from './playbook.schema.js';

/** What is wrong with a playbook's text, and where. */
export interface PlaybookProblem {
  /** `steps[2].due`; empty for the text as a whole. */
  path: string;
  message: string;
  /** From 1; null where no place can be named. */
  line: number | null;
}

export interface ReadPlaybook {
  playbook: Playbook | null;
  /** Empty where it can be used. */
  problems: PlaybookProblem[];
}

const LONGEST = 200_000;
/** A bomb of aliases would unfold to gigabytes; a playbook needs none. */
const NO_ALIASES = { maxAliasCount: 0 };

/** Reads a playbook's YAML (1.2) and says everything that is wrong with it at once. Never throws. Pure. */
export function readPlaybook(text: string): ReadPlaybook {
  if (text.length > LONGEST)
    return broken({ path: '', message: `longer than ${LONGEST} characters`, line: null });
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0)
    return broken(
      ...faults.map(({ message, linePos }) => ({
        path: '',
        message: message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? message,
        line: linePos?.[0].line ?? null,
      })),
    );
  let value: unknown;
  try {
    value = document.toJS(NO_ALIASES);
  } catch (error) {
    // `yaml` throws a ReferenceError for too many aliases, and for nothing else here.
    if (!(error instanceof ReferenceError)) throw error;
    return broken({ path: '', message: 'aliases (*) are not read', line: null });
  }
  const read = playbookSchema.safeParse(value);
  if (read.success) return { playbook: playbookOf(read.data), problems: [] };
  const lineOf = (path: readonly PropertyKey[]): number | null => {
    // The nearest place that is there: of a missing field, what it should stand in.
    for (let length = path.length; length >= 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return null;
  };
  return broken(
    ...read.error.issues.map(({ path, message }) => ({ path: written(path), message, line: lineOf(path) })),
  );
}

function playbookOf(data: typeof playbookSchema._output): Playbook {
  return {
    key: data.playbook,
    title: data.title,
    summary: data.summary,
    fits: data.for.map(({ class: rsitClass, type }) => ({ rsitClass, rsitType: type ?? null })),
    steps: data.steps.map((step) => ({
      key: step.key,
      title: step.title,
      help: step.help,
      owner: step.owner,
      due: step.due ?? null,
      from: step.from === 'applied' ? 'applied' : 'opening',
      requiredBefore: step['required-before'] ?? null,
      template: step.template ?? null,
      countermeasure: step.countermeasure ?? null,
      investigation: step.investigation
        ? { kind: step.investigation.with, template: step.investigation.template }
        : null,
    })),
    translations: data.translations,
  };
}

function broken(...problems: PlaybookProblem[]): ReadPlaybook {
  return { playbook: null, problems };
}

/** `['steps', 2, 'due']` → `steps[2].due`. */
function written(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}
