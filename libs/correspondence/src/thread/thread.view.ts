import { type TlpLabel } from '@tocsin/config';
import { type MessageView } from '../message/message.view.js';
import { type UnreachableView } from '../unreachable/unreachable-addresses.js';
import { type Correspondent, type MessageChannel } from '../message/message.vocabulary.js';

/** A conversation with the reporter of one report, as the console shows it; also where nothing was said yet. */
export interface ThreadView {
  /** Null until the first message. */
  id: string | null;
  reportRef: string;
  subject: string;
  /** How a reply would go; null = it cannot, for `channelReason`. */
  channel: MessageChannel | null;
  channelReason: 'anonymous' | 'no-address' | 'own-address' | 'automatic' | null;
  /** Whom a reply goes to unless others of the thread are named. */
  recipient: Correspondent | null;
  /** Set where the mail asks to be answered elsewhere than at its sender; `otherDomain`: look twice. */
  replyTo: { address: string; otherDomain: boolean } | null;
  /** A machine or a mailing list sent it: no machine of ours answers, a person may. */
  automatic: boolean;
  /** The reporter has a code for the status page, so a reply may be put there. */
  portal: boolean;
  /** The strictest label that may go to him. */
  clearance: TlpLabel;
  language: string | null;
  participants: string[];
  /** Participants whose mail server refused our mail. */
  bounced: string[];
  /** Of them and the recipient: whom mail of ours did not reach, in any thread. A warning, no ban. */
  unreachable: UnreachableView[];
  /** To be sent along with a reply, so that nothing newer is overlooked. */
  lastMessageId: string | null;
  /** The newest 200, oldest first. */
  messages: MessageView[];
}
