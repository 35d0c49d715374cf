import { type LoopSign } from '../loops/machine-answer.js';
import { type MailAuthentication, type MailSecurity, type ParsedMail } from '@tocsin/mail';

/** A mail at the door, parsed, with what filing needs besides. */
export interface InboundMail {
  /** Id of `intake.inbound_message`. */
  inboundId: string;
  mail: ParsedMail;
  /** Encryption and signatures; null where there are none. */
  security: MailSecurity | null;
  authentication: MailAuthentication | null;
  rawSha256: string;
  /** `contentHash` of the raw bytes (@tocsin/mail): the same by whichever route. */
  contentHash: string;
  /** `from` '' is the null sender; null where the door has no envelope. */
  envelope: { from: string | null; to: readonly string[] };
  receivedAt: Date;
}

/** By what a mail was recognised as part of a thread. */
export type FilingRule = 'own-mail' | 'references' | 'token' | 'tag';

/** What became of a mail. `null`: it belongs to no thread and is a new report. */
export type Filing =
  | {
      /** The same mail is a report already: it came to another address of ours, or by a list that added a footer. */
      as: 'report-again';
      reportId: string;
    }
  | {
      as: 'reply' | 'bounce-of-ours';
      messageId: string;
      threadId: string;
      /** Null: the conversation is one with a third party. */
      reportId: string | null;
      rule: FilingRule;
      /** It was there already, by another route; nothing was written. */
      duplicate: boolean;
    }
  | {
      as: null;
      /** References in the subject that the sender had no right to: shown beside the new report, nothing more. */
      mentions: string[];
      /** It carries our name without being ours: read by a person, answered by no machine. */
      loop: LoopSign | null;
    };
