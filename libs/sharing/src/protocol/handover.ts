export type HandoverState = 'offered' | 'accepted' | 'declined' | 'withdrawn' | 'done';

/** A change of who leads a case, as one of the CIRTs that hold it knows it. Names are issuers. */
export interface Handover {
  state: HandoverState;
  from: string;
  to: string;
}

/** What happens to it; `by` signed the message. */
export interface HandoverStep {
  step: 'offer' | 'accept' | 'decline' | 'withdraw' | 'done';
  by: string;
  to: string;
  /** Both signed consents came along and were verified; with `done`. */
  consented?: boolean;
}

export type HandoverRefusal =
  | 'not-leader'
  | 'to-itself'
  | 'already-offered'
  | 'not-offered'
  | 'not-the-one-asked'
  | 'not-accepted'
  | 'consents-missing';

export type HandoverAnswer = { refused: HandoverRefusal } | { handover: Handover; leader: string };

/**
 * One step of handing a case over, the same on every side: the leader offers, the other accepts or declines, the leader
 * says that it is done and shows both consents. Nobody else moves it, and nobody leads before `done`. A CIRT that only
 * holds the case hears of `done` alone: it believes the leader it knows, and both consents.
 * @param known the last hand-over of this case that is known here; null: none
 * @param leader who leads the case now
 */
export function handoverStep(known: Handover | null, leader: string, step: HandoverStep): HandoverAnswer {
  const open = known?.state === 'offered' || known?.state === 'accepted' ? known : null;
  switch (step.step) {
    case 'offer':
      if (step.by !== leader) return { refused: 'not-leader' };
      if (step.to === leader) return { refused: 'to-itself' };
      if (open) return { refused: 'already-offered' };
      return { handover: { state: 'offered', from: leader, to: step.to }, leader };
    case 'accept':
    case 'decline': {
      if (known?.state !== 'offered' || known.from !== leader) return { refused: 'not-offered' };
      if (step.by !== known.to || step.to !== known.to) return { refused: 'not-the-one-asked' };
      const state = step.step === 'accept' ? 'accepted' : 'declined';
      return { handover: { ...known, state }, leader };
    }
    case 'withdraw':
      if (step.by !== leader) return { refused: 'not-leader' };
      if (!open) return { refused: 'not-offered' };
      return { handover: { ...open, state: 'withdrawn' }, leader };
    case 'done':
      return finished(open, leader, step);
  }
}

function finished(open: Handover | null, leader: string, step: HandoverStep): HandoverAnswer {
  if (step.by !== leader) return { refused: 'not-leader' };
  if (step.to === leader) return { refused: 'to-itself' };
  if (open && open.to !== step.to) return { refused: 'not-the-one-asked' };
  if (open && open.state !== 'accepted') return { refused: 'not-accepted' };
  if (step.consented !== true) return { refused: 'consents-missing' };
  return { handover: { state: 'done', from: leader, to: step.to }, leader: step.to };
}
