/** Where a step stands. */
export const TASK_STATES = ['open', 'in-progress', 'done', 'dropped'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** Still to be done. */
export const UNFINISHED_TASK_STATES = ['open', 'in-progress'] as const satisfies readonly TaskState[];

export function isUnfinished(state: TaskState): boolean {
  return UNFINISHED_TASK_STATES.some((unfinished) => unfinished === state);
}

/** SQL for "still to be done"; the partial index is made with exactly these words. */
export const UNFINISHED = `state IN ('open', 'in-progress')`;

/** Steps of the workflow that a task may have to be finished before, in their order. */
export const TASK_GATES = ['contained', 'resolved', 'closed'] as const;
export type TaskGate = (typeof TASK_GATES)[number];

/** What has to be finished before a state is reached: all that stands before it too. Empty for states without a gate. */
export function gatesUpTo(state: string): readonly TaskGate[] {
  return TASK_GATES.slice(0, TASK_GATES.findIndex((gate) => gate === state) + 1);
}

/** What a step offers to do: a text to send, a countermeasure or a conversation with a third party to begin. */
export interface TaskProposal {
  /** Name of an answer template. */
  template?: string;
  /** A kind of countermeasure. */
  countermeasure?: string;
  /** A kind of third party, and the template of the first message to it. */
  investigation?: { kind: string; template?: string };
}
