/** TLP 2.0 labels (FIRST), most restrictive last. */
export const TLP_LABELS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const;

export type TlpLabel = (typeof TLP_LABELS)[number];

/** 0 = CLEAR … 4 = RED. */
export function tlpRank(label: TlpLabel): number {
  return TLP_LABELS.indexOf(label);
}

/** The strictest of several labels: an incident is as strict as its strictest part (DOMAIN: TLP). */
export function strictestTlp(labels: readonly TlpLabel[], fallback: TlpLabel): TlpLabel {
  return (
    labels.reduce<TlpLabel | undefined>(
      (strictest, label) =>
        strictest === undefined || tlpRank(label) > tlpRank(strictest) ? label : strictest,
      undefined,
    ) ?? fallback
  );
}
