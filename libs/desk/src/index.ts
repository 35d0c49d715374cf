export { DeskModule } from './desk.module.js';
export { DRAFT_KIND, type DraftView } from './drafts/draft.vocabulary.js';
export { ListDrafts, type ListedDraft } from './drafts/list-drafts.js';
export { type DraftInput, SaveDraft } from './drafts/save-draft.js';
export { AcknowledgeHandover } from './handover/acknowledge-handover.js';
export {
  HANDOVER_SECTIONS,
  type HandoverItemView,
  type HandoverSection,
  type HandoverView,
} from './handover/handover.view.js';
export { ListHandovers } from './handover/list-handovers.js';
export { PrepareHandover } from './handover/prepare-handover.js';
export { type NewHandover, WriteHandover } from './handover/write-handover.js';
export { ListMentions, type MentionView } from './mentions/list-mentions.js';
export { MarkMentionDone } from './mentions/mark-mention-done.js';
export { Presence, type PresenceInput } from './presence/presence.js';
export {
  type LiveEvent,
  type LiveSink,
  PRESENCE_STATES,
  type PresenceState,
  type PresenceView,
} from './stream/live-event.js';
export { LiveStreams } from './stream/live-streams.js';
export { ChangeView, type ViewChanges } from './views/change-view.js';
export { type ListedView, ListViews } from './views/list-views.js';
export { PinViews } from './views/pin-views.js';
export { RemoveView } from './views/remove-view.js';
export { RestoreView } from './views/restore-view.js';
export { type NewView, SaveView } from './views/save-view.js';
export {
  LONGEST_NAME,
  type SavedViewView,
  VIEW_DENSITIES,
  VIEW_SORTS,
  VIEW_SUBJECTS,
  type ViewDensity,
  type ViewSort,
  type ViewSubject,
} from './views/saved-view.view.js';
export { MyWork, type MyWorkView, type WaitingReply, type WorkItem } from './my-work/my-work.js';
