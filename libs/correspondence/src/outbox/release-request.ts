import { type TlpLabel } from '@tocsin/config';
import { type Transaction } from '@tocsin/platform';
import { type ReleaseRequest, reporterClearance } from '@tocsin/release';
import { type Correspondent, type MessageChannel } from '../message/message.vocabulary.js';

/**
 * What the gate is asked before a message goes to a reporter. The status page counts as an encrypted way to a named
 * person: only who has the code reads it, over TLS. Mail
 * is one where it really will be encrypted to the verified key of every recipient (`MailProtection`).
 */
export async function releaseToReporter(
  tx: Transaction,
  message: {
    tlp: TlpLabel;
    drill: boolean;
    channel: MessageChannel;
    to: readonly Correspondent[];
    /** Absent: readable on the way. */
    encrypted?: boolean;
    /** It repeats sealed evidence (`holdsEvidence`). */
    sealed?: boolean;
    /** It repeats what came encrypted (`repeatsDecrypted`). */
    confidential?: boolean;
  },
  statedTlp: TlpLabel | null,
): Promise<ReleaseRequest> {
  return {
    label: message.tlp,
    recipient: {
      kind: 'reporter',
      clearance: reporterClearance(statedTlp),
      named: true,
      drillParticipant: message.drill && (await areStaff(tx, message.to)),
    },
    way:
      message.channel === 'portal'
        ? { kind: 'portal', encrypted: true }
        : { kind: 'mail', encrypted: message.encrypted ?? false },
    drill: message.drill,
    sealed: message.sealed ?? false,
    confidential: message.confidential ?? false,
  };
}

/**
 * What the gate is asked before a message goes to a third party: mail, to whoever reads that mailbox; so nothing above
 * AMBER ever does.
 */
export async function releaseToThirdParty(
  tx: Transaction,
  message: {
    tlp: TlpLabel;
    drill: boolean;
    to: readonly Correspondent[];
    encrypted?: boolean;
    sealed?: boolean;
    confidential?: boolean;
  },
  clearance: TlpLabel,
): Promise<ReleaseRequest> {
  return {
    label: message.tlp,
    recipient: {
      kind: 'third-party',
      clearance,
      named: false,
      drillParticipant: message.drill && (await areStaff(tx, message.to)),
    },
    way: { kind: 'mail', encrypted: message.encrypted ?? false },
    drill: message.drill,
    sealed: message.sealed ?? false,
    confidential: message.confidential ?? false,
  };
}

/** Until exercises have lists of participants, only colleagues take part by mail. */
async function areStaff(tx: Transaction, recipients: readonly Correspondent[]): Promise<boolean> {
  if (recipients.length === 0) return false;
  const addresses = [...new Set(recipients.map(({ address }) => address.toLowerCase()))];
  const staff = await tx.query(
    `SELECT 1 FROM identity.person WHERE email = ANY($1) AND disabled_at IS NULL`,
    [addresses],
  );
  return staff.length === addresses.length;
}
