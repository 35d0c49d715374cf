import { GatherStragglers } from './gather-stragglers.js';
import { IncidentParts } from './incident-parts.js';
import { MergeIncidents } from './merge-incidents.js';
import { ListMerges } from './list-merges.js';
import { MergeCandidates } from './merge-candidates.js';
import { PreviewMerge } from './preview-merge.js';
import { MergedClocks } from './merged-clocks.js';
import { PartMover } from './part-mover.js';
import { PartReturner } from './part-returner.js';
import { RemainingMerges } from './remaining-merges.js';
import { RestrictionLift } from './restriction-lift.js';
import { SplitIncident } from './split-incident.js';
import { UnsplitIncident } from './unsplit-incident.js';
import { Transfers } from './transfers.js';
import { UnmergeIncident } from './unmerge-incident.js';

/** Merging, splitting and their undoing. */
export const merging = {
  /** For other modules. */
  offered: [
    IncidentParts,
    ListMerges,
    MergeCandidates,
    MergeIncidents,
    PreviewMerge,
    SplitIncident,
    UnmergeIncident,
  ],
  inner: [
    GatherStragglers,
    MergedClocks,
    PartMover,
    PartReturner,
    RemainingMerges,
    RestrictionLift,
    Transfers,
    UnsplitIncident,
  ],
};
