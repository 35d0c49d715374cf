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
