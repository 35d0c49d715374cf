import { Injectable } from '@nestjs/common';
import { Database, type EventHandler, Jobs, OnEvent } from '@tocsin/platform';
import { INDEX_CONVERSATION } from '../search/index-conversation.js';

interface AboutReport {
  reportId: string | null;
}

/** Asks for the words of a conversation to be found, however many messages came together. */
@Injectable()
abstract class AsksForIndex implements EventHandler<AboutReport> {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  async handle({ reportId }: AboutReport): Promise<void> {
    if (!reportId) return;
    await this.database.transaction((tx) =>
      this.jobs.enqueue(tx, INDEX_CONVERSATION, { reportId }, { key: `${INDEX_CONVERSATION}:${reportId}` }),
    );
  }
}

@OnEvent('correspondence.message-received', 'index-received-message')
export class IndexReceivedMessage extends AsksForIndex {}

@OnEvent('correspondence.answer-sent', 'index-sent-answer')
export class IndexSentAnswer extends AsksForIndex {}

@OnEvent('correspondence.message-opened', 'index-opened-message')
export class IndexOpenedMessage extends AsksForIndex {}
