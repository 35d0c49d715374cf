export { DeskModule } from './desk.module.js';
export { Presence, type PresenceInput } from './presence/presence.js';
export {
  type LiveEvent,
  type LiveSink,
  PRESENCE_STATES,
  type PresenceState,
  type PresenceView,
} from './stream/live-event.js';
export { LiveStreams } from './stream/live-streams.js';
