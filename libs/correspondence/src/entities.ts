import { MailAlarm } from './health/mail-alarm.entity.js';
import { MessageAttachment } from './message/message-attachment.entity.js';
import { Message } from './message/message.entity.js';
import { Correspondence1764000080000 } from './migrations/1764000080000-correspondence.migration.js';
import { MessageDepth1764000110100 } from './migrations/1764000110100-message-depth.migration.js';
import { DeliveryAndAlarms1764000240000 } from './migrations/1764000240000-delivery-and-alarms.migration.js';
import { PortalMessage } from './portal/portal-message.entity.js';
import { Participant } from './thread/participant.entity.js';
import { Thread } from './thread/thread.entity.js';

export const entities = [MailAlarm, Message, MessageAttachment, Participant, PortalMessage, Thread];
export const migrations = [
  Correspondence1764000080000,
  MessageDepth1764000110100,
  DeliveryAndAlarms1764000240000,
];
