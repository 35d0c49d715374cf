import { type Document, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
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

/** The longest delivered one has 5,000 characters; this is read while others wait. */
const LONGEST = 60_000;
const MOST_LINES = 2_500;
/** Said at once; the rest shows when these are mended. */
const MOST_PROBLEMS = 200;
/** A bomb of aliases would unfold to gigabytes; a playbook needs none. */
const NO_ALIASES = { maxAliasCount: 0 };

/** Reads a playbook's YAML (1.2) and says everything that is wrong with it at once. Never throws. Pure. */
export function readPlaybook(text: string): ReadPlaybook {
  if (text.length > LONGEST)
    return broken({ path: '', message: `longer than ${LONGEST} characters`, line: null });
  const length = text.split('\n', MOST_LINES + 1).length;
  if (length > MOST_LINES)
    return broken({ path: '', message: `more than ${MOST_LINES} lines`, line: length });
  const lines = new LineCounter();
  // Its own check of unique keys compares each with every other: 20,000 keys fit into 60,000 characters of one line.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  const faults = [...document.errors, ...document.warnings].slice(0, MOST_PROBLEMS);
  if (faults.length > 0)
    return broken(
      ...faults.map(({ message, linePos }) => ({
        path: '',
        message: message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? message,
        line: linePos?.[0].line ?? null,
      })),
    );
  const twice = repeatedKeys(document, lines);
  if (twice.length > 0) return broken(...twice);
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
    ...read.error.issues
      .slice(0, MOST_PROBLEMS)
      .map(({ path, message }) => ({ path: written(path), message, line: lineOf(path) })),
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

/** YAML 1.2, 3.2.1.3: the keys of a mapping are unique. Once through, however many there are. */
function repeatedKeys(document: Document, lines: LineCounter): PlaybookProblem[] {
  const problems: PlaybookProblem[] = [];
  visit(document, {
    Map: (_key, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const line = key.range ? lines.linePos(key.range[0]).line : null;
        if (seen.has(key.value)) problems.push({ path: '', message: 'Map keys must be unique', line });
        seen.add(key.value);
        if (problems.length === MOST_PROBLEMS) return visit.BREAK;
      }
      return undefined;
    },
  });
  return problems;
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
