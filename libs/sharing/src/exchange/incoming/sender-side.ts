import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type RidEvent, type RidEventName } from '@tocsin/formats';
import { type Transaction } from '@tocsin/platform';
import { LedCases } from '../../received/handling/led-cases.js';
import { OnwardRevocations } from '../../received/handling/onward-revocations.js';
import { type RidEventOf, type VerifiedEvent } from '../../transport/receiving/incoming-events.js';
import { ReceiveContribution } from '../contributions/receive-contribution.js';
import { HandoverIn } from '../handover/handover-in.js';
import { CarryRevocation } from '../revoking/carry-revocation.js';
import { AnswerQuery } from './answer-query.js';
import { AnswersIn } from './answers-in.js';

/** Says what is done about messages of cases that we lead: one handler for each event that may come. */
@Injectable()
export class SenderSide implements OnModuleInit {
  constructor(
    private readonly led: LedCases,
    private readonly onward: OnwardRevocations,
    private readonly answersIn: AnswersIn,
    private readonly query: AnswerQuery,
    private readonly contributions: ReceiveContribution,
    private readonly handovers: HandoverIn,
    private readonly carrying: CarryRevocation,
  ) {}

  onModuleInit(): void {
    this.on('acknowledgement', (tx, message) => this.answersIn.acknowledge(tx, message));
    this.on('revocation-status', (tx, message) => this.answersIn.revocation(tx, message));
    this.on('query', (tx, message) => this.query.execute(tx, message));
    this.on('proposal', (tx, message) => this.contributions.execute(tx, message));
    this.on('result', (tx, message) => this.contributions.execute(tx, message));
    this.on('message', (tx, message) => this.contributions.execute(tx, message));
    this.on('investigation-request', (tx, message) => this.contributions.execute(tx, message));
    this.on('handover', (tx, message) => this.handovers.execute(tx, message));
    this.onward.register((tx, message, revocation) => this.carrying.execute(tx, message, revocation));
  }

  private on<Name extends RidEventName>(
    name: Name,
    handle: (tx: Transaction, message: VerifiedEvent<RidEventOf<Name>>) => Promise<void>,
  ): void {
    this.led.register(name, (tx, message: VerifiedEvent<RidEvent>) =>
      // The registry asks by the event's name, so it is this event.
      handle(tx, message as VerifiedEvent<RidEventOf<Name>>),
    );
  }
}
