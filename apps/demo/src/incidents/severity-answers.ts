/** Complete answers to the severity form, from the usual to the gravest; the score follows from them. */
type Answers = Record<string, string>;

/** Many people, little harm each: low. */
export const manyPeople: Answers = {
  functional_impact: 'minimal-critical',
  observed_activity: 'effect',
  location: 'level-2',
  actor: 'criminal',
  information_impact: 'privacy',
  recoverability: 'supplemented',
  cross_sector: 'banking-finance',
  potential_impact: 'moderate',
};

/** A service of the public stands still for a while: medium. */
export const serviceDown: Answers = {
  ...manyPeople,
  functional_impact: 'significant-non-critical',
  location: 'level-4',
  cross_sector: 'communications',
  potential_impact: 'high',
};

/** An organisation cannot work: medium, at its upper end. */
export const workStands: Answers = {
  ...serviceDown,
  functional_impact: 'denial-non-critical',
  recoverability: 'extended',
  cross_sector: 'government-facilities',
};

/** Lives can depend on it: severe. */
export const livesAtStake: Answers = {
  ...workStands,
  functional_impact: 'denial-critical',
  location: 'level-6',
  information_impact: 'core-credential',
  cross_sector: 'healthcare',
  potential_impact: 'severe',
};

/** What only exercises imagine: emergency. */
export const worstCase: Answers = {
  ...livesAtStake,
  location: 'level-7',
  actor: 'apt-targeted',
  information_impact: 'destruction-critical',
  recoverability: 'not-recoverable',
  cross_sector: 'energy',
};
