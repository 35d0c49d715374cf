// The rules that the product goes by, and no others: the simulation only carries out what they decide.
import { decideRelease, projectCase } from '@tocsin/release';
import {
  afterAnswer,
  afterIncoming,
  afterPurge,
  decideIncoming,
  hopsLeft,
  missingRevisions,
  nextAttempt,
  nextRevision,
  notEntitled,
  onwardTargets,
  onwardWay,
  revocationTargets,
  supersededBy,
} from '@tocsin/sharing';

export const PROTOCOL = {
  afterAnswer,
  afterIncoming,
  afterPurge,
  decideIncoming,
  decideRelease,
  hopsLeft,
  missingRevisions,
  nextAttempt,
  nextRevision,
  notEntitled,
  onwardTargets,
  onwardWay,
  projectCase,
  revocationTargets,
  supersededBy,
};
