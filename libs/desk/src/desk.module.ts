import { Module } from '@nestjs/common';
import { TriageModule } from '@tocsin/triage';
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
import { MyWork } from './my-work/my-work.js';
import { VisibleSubjects } from './subject/visible-subjects.js';
import { ChangeView } from './views/change-view.js';
import { ListViews } from './views/list-views.js';
import { PinViews } from './views/pin-views.js';
import { RemoveView } from './views/remove-view.js';
import { RestoreView } from './views/restore-view.js';
import { SaveView } from './views/save-view.js';
import { SavedViews } from './views/saved-views.js';

const commands = [AcknowledgeHandover, MarkMentionDone, SaveDraft, WriteHandover];
const queries = [ListDrafts, ListHandovers, ListMentions, PrepareHandover];
const parts = [SavedViews, VisibleSubjects];
const offered = [LiveStreams, Presence];

const views = [ChangeView, ListViews, PinViews, RemoveView, RestoreView, SaveView];

/** What colleagues do beside each other: presence, drafts, views, handover. */
@Module({
  imports: [TriageModule],
  providers: [...parts, ...commands, ...queries, ...offered, ...views, MyWork],
  exports: [...commands, ...queries, ...offered, ...views, MyWork],
})
export class DeskModule {}
