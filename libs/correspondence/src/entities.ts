import { BulkReply, BulkReplyItem } from './bulk/bulk-reply.entity.js';
import { Investigation, InvestigationHolder } from './investigations/investigation.entity.js';
import { MailAlarm } from './health/mail-alarm.entity.js';
import { MessageAttachment } from './message/message-attachment.entity.js';
import { Message } from './message/message.entity.js';
import { Correspondence1764000080000 } from './migrations/1764000080000-correspondence.migration.js';
import { MessageDepth1764000110100 } from './migrations/1764000110100-message-depth.migration.js';
import { MessageEncryption1764000211000 } from './migrations/1764000211000-message-encryption.migration.js';
import { Writing1764000230000 } from './migrations/1764000230000-writing.migration.js';
import { PortalLabels1764000230100 } from './migrations/1764000230100-portal-labels.migration.js';
import { UnreachableAddress1764000200000 } from './migrations/1764000200000-unreachable-address.migration.js';
import { DeliveryAndAlarms1764000240000 } from './migrations/1764000240000-delivery-and-alarms.migration.js';
import { Investigations1764000306200 } from './migrations/1764000306200-investigations.migration.js';
import { PortalMessage } from './portal/portal-message.entity.js';
import { TemplateText, TemplateVersion } from './templates/template-text.entity.js';
import { Signature } from './texts/signature.entity.js';
import { TextModule } from './texts/text-module.entity.js';
import { Participant } from './thread/participant.entity.js';
import { Thread } from './thread/thread.entity.js';
import { UnreachableAddress } from './unreachable/unreachable-address.entity.js';

export const entities = [
  BulkReply,
  BulkReplyItem,
  Investigation,
  InvestigationHolder,
  MailAlarm,
  Message,
  MessageAttachment,
  Participant,
  PortalMessage,
  Signature,
  TemplateText,
  TemplateVersion,
  TextModule,
  Thread,
  UnreachableAddress,
];
export const migrations = [
  Correspondence1764000080000,
  MessageDepth1764000110100,
  UnreachableAddress1764000200000,
  MessageEncryption1764000211000,
  Writing1764000230000,
  PortalLabels1764000230100,
  DeliveryAndAlarms1764000240000,
  Investigations1764000306200,
];
