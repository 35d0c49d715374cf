import { ApiProperty } from '@nestjs/swagger';
import { PRESENCE_STATES, type PresenceState } from '@tocsin/desk';
import { IsIn, IsString, IsUUID, MaxLength, ValidateIf } from 'class-validator';

/** Where one tab of a person is. */
export class PresenceDto {
  @ApiProperty({ format: 'uuid', description: 'Made by the tab, the same as long as it lives' })
  @IsUUID()
  tab: string;

  @ApiProperty({ type: String, nullable: true, example: 'R-2026-000123', description: 'null: he left' })
  @ValidateIf((body: PresenceDto) => body.ref !== null)
  @IsString()
  @MaxLength(30)
  ref: string | null;

  @ApiProperty({ enum: PRESENCE_STATES })
  @IsIn(PRESENCE_STATES)
  state: PresenceState;
}
