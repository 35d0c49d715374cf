import { ApiProperty } from '@nestjs/swagger';
import { type TextFold } from '@tocsin/mail';

/** A part of a text that is shown folded; the text itself is always whole. */
export class TextFoldView implements TextFold {
  @ApiProperty({ description: 'Offset in UTF-16 units' })
  from: number;
  @ApiProperty({ description: 'Offset behind the last character' })
  to: number;
  @ApiProperty({
    enum: ['quote', 'signature', 'original'],
    description: '`original`: a mail that is passed on, the evidence itself',
  })
  kind: TextFold['kind'];
}
