import { Module } from '@nestjs/common';
import { SealedSharingModule } from '../partners/identity/sealed-sharing.module.js';
import { OutsideRequests } from './outside-requests.js';
import { ReceiveDocument } from './receive-document.js';
import { SourceKeys } from './source-keys.js';

const offered = [OutsideRequests, ReceiveDocument, SourceKeys];

/** What feeds and MISPs have in common: asking politely, keys, documents as they came. */
@Module({ imports: [SealedSharingModule], providers: offered, exports: offered })
export class DocumentsModule {}
