import { Module } from '@nestjs/common';
import { ListDrafts } from './drafts/list-drafts.js';
import { SaveDraft } from './drafts/save-draft.js';
import { AcknowledgeHandover } from './handover/acknowledge-handover.js';
import { ListHandovers } from './handover/list-handovers.js';
import { PrepareHandover } from './handover/prepare-handover.js';
import { WriteHandover } from './handover/write-handover.js';
import { ListMentions } from './mentions/list-mentions.js';
import { MarkMentionDone } from './mentions/mark-mention-done.js';
import { Presence } from './presence/presence.js';
import { LiveStreams } from './stream/live-streams.js';
import { VisibleSubjects } from './subject/visible-subjects.js';

const commands = [AcknowledgeHandover, MarkMentionDone, SaveDraft, WriteHandover];
const queries = [ListDrafts, ListHandovers, ListMentions, PrepareHandover];
const parts = [VisibleSubjects];
const offered = [LiveStreams, Presence];

/** What colleagues do beside each other: presence, drafts, views, handover. */
@Module({
  providers: [...parts, ...commands, ...queries, ...offered],
  exports: [...commands, ...queries, ...offered],
})
export class DeskModule {}
