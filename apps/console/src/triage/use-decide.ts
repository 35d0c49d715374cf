import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { reportQuery, triage, type Assignment, type OpenIncident } from '../api/triage.js';
import type { RejectReason } from '../api/schemas.js';
import { useProblemText } from '../shell/page-states.js';
import { toast } from '../shell/toast-store.js';
import { dropDraft } from './draft-store.js';
import { inOrder, knowVersion, setOutcome } from './outcome-store.js';

export interface Target {
  ref: string;
  version: number;
}

export type Decision =
  | { kind: 'open'; body: Omit<OpenIncident, 'version'> }
  | { kind: 'attach'; incident: string }
  | { kind: 'reject'; reason: RejectReason; note?: string; duplicateOf?: string }
  | { kind: 'snooze'; until: string | null }
  | { kind: 'assign'; to: Assignment; name: string };

interface Result {
  version?: number;
  incident?: string;
}

async function send(ref: string, version: number, decision: Decision): Promise<Result> {
  switch (decision.kind) {
    case 'open': {
      const answer = await triage.open(ref, { version, ...decision.body });
      return { version: answer.report.version, incident: answer.incident.ref };
    }
    case 'attach': {
      const answer = await triage.attach(ref, version, decision.incident);
      return { version: answer.report.version, incident: decision.incident };
    }
    case 'reject': {
      const { reason, note, duplicateOf } = decision;
      return triage.reject(ref, {
        version,
        reason,
        ...(note ? { note } : {}),
        ...(duplicateOf ? { duplicateOf } : {}),
      });
    }
    case 'snooze':
      return triage.snooze(ref, version, decision.until);
    case 'assign':
      return triage.assign(ref, version, decision.to);
  }
}

/**
 * Decides on one report or on several: marks them at once (the answer follows), offers one undo for all, and on
 * refusal says what changed and keeps the draft.
 */
export function useDecide(onUndone?: (ref: string) => void, onReveal?: (ref: string) => void) {
  const { t } = useTranslation('triage');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const problemText = useProblemText();

  const words = (decision: Decision, incident?: string): string => {
    switch (decision.kind) {
      case 'open':
        return incident ? t('outcome.opened', { incident }) : t('outcome.opening');
      case 'attach':
        return t('outcome.attached', { incident: decision.incident });
      case 'reject':
        return t('outcome.rejected', { reason: t(`reason.${decision.reason}`) });
      case 'snooze':
        return decision.until === null ? t('outcome.woken') : t('outcome.snoozed');
      case 'assign':
        return t('outcome.assigned', { name: decision.name });
    }
  };

  const settle = (ref: string) => {
    void queries.invalidateQueries({ queryKey: reportQuery(ref).queryKey });
    void queries.invalidateQueries({ queryKey: ['inbox-pulse'] });
  };

  const undo = async (refs: string[]) => {
    for (const ref of refs) {
      try {
        const restored = await triage.undo(ref);
        knowVersion(ref, restored.version);
        setOutcome(ref, null);
        onUndone?.(ref);
      } catch (error) {
        const text = problemText(error);
        toast.problem(t('undoFailed', { ref, problem: text.title }), text.detail);
      }
      settle(ref);
    }
    await queries.invalidateQueries({ queryKey: ['incidents'] });
  };

  const decideOne = async (target: Target, decision: Decision): Promise<Result | null> => {
    const { ref } = target;
    const leaves = decision.kind !== 'assign';
    setOutcome(ref, { state: 'pending', text: words(decision), leaves });
    try {
      const result = await inOrder(ref, target.version, (version) => send(ref, version, decision));
      if (result.version !== undefined) knowVersion(ref, result.version);
      // What was read ahead does not know the incident yet to which its report may belong.
      if (result.incident) void queries.invalidateQueries({ queryKey: ['report'], refetchType: 'active' });
      setOutcome(ref, {
        state: 'done',
        text: words(decision, result.incident),
        leaves,
        incident: result.incident,
      });
      if (leaves) dropDraft(ref);
      return result;
    } catch (error) {
      setOutcome(ref, { state: 'failed', text: t('outcome.failed'), error });
      const text = problemText(error);
      toast.problem(
        `${ref}: ${text.title}`,
        text.detail,
        onReveal && { label: t('show'), run: () => onReveal(ref) },
      );
      return null;
    } finally {
      settle(ref);
    }
  };

  return async (targets: readonly Target[], decision: Decision): Promise<Result | null> => {
    const done: string[] = [];
    let last: Result | null = null;
    // Four at a time: quick for a page of spam, gentle on the server.
    const waiting = [...targets];
    await Promise.all(
      Array.from({ length: Math.min(4, waiting.length) }, async () => {
        for (let target = waiting.shift(); target; target = waiting.shift()) {
          const result = await decideOne(target, decision);
          if (result) {
            done.push(target.ref);
            last = result;
          }
        }
      }),
    );
    if (done.length === 0) return null;
    const incident = (last as Result | null)?.incident;
    const what = words(decision, incident);
    const text = done.length === 1 ? `${done[0]}: ${what}` : t('outcome.many', { count: done.length, what });
    toast.undoable(
      text,
      () => undo(done),
      incident && done.length === 1
        ? {
            label: t('openIt', { incident }),
            run: () => void navigate({ to: '/incidents/$ref', params: { ref: incident } }),
          }
        : undefined,
    );
    return last;
  };
}
