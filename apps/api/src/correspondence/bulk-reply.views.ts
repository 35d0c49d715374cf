import { ApiProperty } from '@nestjs/swagger';
import { LOCALES, type Locale, TLP_LABELS, type TlpLabel } from '@tocsin/config';
import {
  BULK_ITEM_STATES,
  type BulkItemState,
  MESSAGE_CHANNELS,
  type MessageChannel,
  type MessageState,
  OUTGOING_STATES,
} from '@tocsin/correspondence';
import { RecipientView } from './correspondence.views.js';

const TEXT_OR_NULL = { type: String, nullable: true };
const ID_OR_NULL = { type: String, format: 'uuid', nullable: true };

class ChosenWordingView {
  @ApiProperty({ enum: ['text', 'template'] })
  kind: 'text' | 'template';
  @ApiProperty({ enum: LOCALES })
  locale: Locale;
  @ApiProperty({
    enum: ['same', 'other', 'unknown'],
    description: 'Whether it is a language that he wrote in',
  })
  match: 'same' | 'other' | 'unknown';
}

export class BulkRecipientView {
  @ApiProperty({ example: 'R-2026-000123' })
  reportRef: string;
  @ApiProperty(TEXT_OR_NULL)
  language: string | null;
  @ApiProperty({ enum: MESSAGE_CHANNELS, nullable: true })
  channel: MessageChannel | null;
  @ApiProperty({ type: RecipientView, nullable: true })
  to: RecipientView | null;
  @ApiProperty({ description: 'His mail asks for answers at another domain than its sender’s' })
  otherDomain: boolean;
  @ApiProperty({ type: ChosenWordingView })
  wording: ChosenWordingView;
  @ApiProperty({ example: 'text:en' })
  wordingKey: string;
  @ApiProperty(ID_OR_NULL)
  lastMessageId: string | null;
  @ApiProperty({ enum: TLP_LABELS })
  tlp: TlpLabel;
  @ApiProperty()
  encrypted: boolean;
  @ApiProperty({ description: 'His mail server refused our mail before' })
  bounced: boolean;
  @ApiProperty({ enum: ['ready', 'unreachable', 'refused', 'double'] })
  state: 'ready' | 'unreachable' | 'refused' | 'double';
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Why; of a `double` the report by which he is told' })
  reason: string | null;
}

class BulkSampleView {
  @ApiProperty()
  wordingKey: string;
  @ApiProperty()
  reportRef: string;
  @ApiProperty()
  text: string;
}

export class BulkReplyPreviewView {
  @ApiProperty({ type: [BulkRecipientView] })
  recipients: BulkRecipientView[];
  @ApiProperty({ type: [BulkSampleView], description: 'The whole text, once for each wording' })
  samples: BulkSampleView[];
  @ApiProperty({ type: [String], description: 'Reports that the text names: everybody would read them' })
  named: string[];
}

class BulkItemResponse {
  @ApiProperty({ example: 'R-2026-000123' })
  reportRef: string;
  @ApiProperty({ enum: BULK_ITEM_STATES })
  state: BulkItemState;
  @ApiProperty(TEXT_OR_NULL)
  reason: string | null;
  @ApiProperty(ID_OR_NULL)
  messageId: string | null;
  @ApiProperty({ enum: OUTGOING_STATES, nullable: true })
  messageState: MessageState | null;
}

class BulkCountsView {
  @ApiProperty()
  waiting: number;
  @ApiProperty()
  written: number;
  @ApiProperty()
  refused: number;
  @ApiProperty()
  cancelled: number;
}

export class BulkProgressView {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: ['working', 'done', 'cancelled'] })
  state: 'working' | 'done' | 'cancelled';
  @ApiProperty({ type: String, format: 'date-time', description: 'Until then all of it can be taken back' })
  sendAt: Date;
  @ApiProperty()
  total: number;
  @ApiProperty({ type: BulkCountsView })
  counts: BulkCountsView;
  @ApiProperty({ type: [BulkItemResponse] })
  items: BulkItemResponse[];
}
