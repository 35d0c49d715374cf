import { Module } from '@nestjs/common';
import { ReleaseModule } from '@tocsin/release';
import { PartnersModule } from '../partners/partners.module.js';
import { Alarms } from './alarms/alarms.js';
import { SeeAlarm } from './alarms/see-alarm.js';
import { FetchFile } from './attachments/fetch-file.js';
import { FetchFiles } from './attachments/fetch-files.js';
import { ReleasedFiles } from './attachments/released-files.js';
import { ServeFile } from './attachments/serve-file.js';
import { UsedNonces } from './attachments/used-nonces.js';
import { FederationEndpoint } from './federation-endpoint.js';
import { PollPartner } from './polling/poll-partner.js';
import { PollPartners } from './polling/poll-partners.js';
import { ServePoll } from './polling/serve-poll.js';
import { ListQueue } from './queries/list-queue.js';
import { RefusedBytes } from './queries/refused-bytes.js';
import { SummariseQueue } from './queries/summarise-queue.js';
import { IncomingEvents } from './receiving/incoming-events.js';
import { IncomingMessages } from './receiving/incoming-messages.js';
import { ProcessAgain } from './receiving/process-again.js';
import { ProcessMessage } from './receiving/process-message.js';
import { ReceiveSet } from './receiving/receive-set.js';
import { Refusals } from './receiving/refusals.js';
import { ChangeOutgoing } from './sending/change-outgoing.js';
import { DeadLetters } from './sending/dead-letters.js';
import { DeliverMessages } from './sending/deliver-messages.js';
import { DeliveryPauses } from './sending/delivery-pauses.js';
import { HttpsChannel } from './sending/https-channel.js';
import { OutgoingMessages } from './sending/outgoing-messages.js';
import { PartnerChannel } from './sending/partner-channel.js';
import { SendEvent } from './sending/send-event.js';
import { WatchQueues } from './sending/watch-queues.js';

const offered = [
  ChangeOutgoing,
  FederationEndpoint,
  FetchFiles,
  IncomingEvents,
  IncomingMessages,
  ListQueue,
  ProcessAgain,
  ReceiveSet,
  RefusedBytes,
  ReleasedFiles,
  SeeAlarm,
  SendEvent,
  SummariseQueue,
];

/** Signed messages between CIRTs: written, brought, fetched, taken, worked on. */
@Module({
  imports: [PartnersModule, ReleaseModule],
  providers: [
    ...offered,
    { provide: PartnerChannel, useClass: HttpsChannel },
    Alarms,
    DeadLetters,
    DeliverMessages,
    DeliveryPauses,
    FetchFile,
    OutgoingMessages,
    PollPartner,
    PollPartners,
    ProcessMessage,
    Refusals,
    ServeFile,
    ServePoll,
    UsedNonces,
    WatchQueues,
  ],
  exports: [...offered, PartnerChannel],
})
export class TransportModule {}
