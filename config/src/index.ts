export { ConfigError, loadConfig } from './load-config.js';
export { envSchema, type ImapMailbox } from './env.schema.js';
export { type TocsinConfig } from './tocsin-config.js';
export { strictestTlp, TLP_LABELS, type TlpLabel, tlpRank } from './tlp.js';
export { type PlaybookFile, readPlaybookFiles } from './playbook-files.js';
export { classificationRules, routingRules } from './classification.js';
export { isRsit, rsit } from './rsit.js';
export { ncissConfig } from './nciss.js';
export {
  CLOCK_KINDS,
  type ClockKind,
  clockDue,
  ESCALATION_TARGETS,
  type EscalationTarget,
  type ServiceTerms,
  serviceTermsSchema,
  sla,
  WAIT_CAUSES,
  type WaitCause,
} from './sla.js';
export { constituencyTerms, isLegalClass, isSector } from './sectors.js';
export {
  findQuestion,
  findRegime,
  labelIn,
  type Regime,
  type RegimeQuestion,
  regimes,
  type RegimeStage,
  type StageDue,
} from './regimes.js';
export { type KnownAnswer, knownAnswers } from './known-answers.js';
export { type Locale, LOCALES } from './locales.js';
