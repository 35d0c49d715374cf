import { ChangeInvestigation } from './commands/change-investigation.js';
import { HoldInvestigation } from './commands/hold-investigation.js';
import { OpenInvestigation } from './commands/open-investigation.js';
import { WriteToThirdParty } from './commands/write-to-third-party.js';
import { Investigations } from './investigations/investigations.js';
import { ReporterNames } from './investigations/reporter-names.js';
import { SettleInvestigations } from './investigations/settle-investigations.js';
import { TellFollowUp } from './investigations/tell-follow-up.js';
import { ThirdPartyFiling } from './investigations/third-party-filing.js';
import { ThirdPartyWriter } from './investigations/third-party-writer.js';
import { InvestigationTimeline } from './queries/investigation-timeline.js';
import { InvestigationsOfIncident } from './queries/investigations-of-incident.js';
import { ListInvestigations } from './queries/list-investigations.js';
import { PreviewThirdParty } from './queries/preview-third-party.js';

/** Conversations with third parties: the providers of their part of this library. */
export const investigating = {
  commands: [ChangeInvestigation, HoldInvestigation, OpenInvestigation, WriteToThirdParty],
  queries: [InvestigationsOfIncident, ListInvestigations, PreviewThirdParty],
  inner: [InvestigationTimeline, Investigations, ReporterNames, ThirdPartyFiling, ThirdPartyWriter],
  handlers: [SettleInvestigations, TellFollowUp],
};
