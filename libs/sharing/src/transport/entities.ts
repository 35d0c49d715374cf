import { Messages1764000401000 } from '../migrations/1764000401000-messages.migration.js';
import { Alarm } from './alarms/alarm.entity.js';
import { FetchedFile } from './attachments/fetched-file.entity.js';
import { ReleasedFile } from './attachments/released-file.entity.js';
import { UsedNonce } from './attachments/used-nonce.entity.js';
import { IncomingMessage } from './receiving/incoming-message.entity.js';
import { RefusedMessage } from './receiving/refused-message.entity.js';
import { DeliveryPause } from './sending/delivery-pause.entity.js';
import { OutgoingMessage } from './sending/outgoing-message.entity.js';

export const entities = [
  OutgoingMessage,
  DeliveryPause,
  IncomingMessage,
  RefusedMessage,
  Alarm,
  UsedNonce,
  ReleasedFile,
  FetchedFile,
];
export const migrations = [Messages1764000401000];
