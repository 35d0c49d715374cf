import { ApiProperty } from '@nestjs/swagger';
import { REFUSAL_REASONS } from '@tocsin/release';
import { TAXII_OUTCOMES, type TaxiiOutcome, type TaxiiRefusal } from '@tocsin/sharing';

const WHEN = { type: String, format: 'date-time' } as const;
const WHEN_OR_NULL = { ...WHEN, nullable: true } as const;
const REASONS = { enum: [...REFUSAL_REASONS, 'not-active'], nullable: true } as const;

export class TaxiiClientDto {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ description: 'First characters of the key' })
  prefix: string;
  @ApiProperty(WHEN)
  createdAt: string;
  @ApiProperty(WHEN_OR_NULL)
  expiresAt: string | null;
  @ApiProperty(WHEN_OR_NULL)
  revokedAt: string | null;
  @ApiProperty(WHEN_OR_NULL)
  lastUsedAt: string | null;
}

export class NewTaxiiClientViewDto extends TaxiiClientDto {
  @ApiProperty({ description: 'The key itself; shown this once' })
  key: string;
}

export class PublishedCaseDto {
  @ApiProperty({ description: 'Domain name of the team that owns its id' })
  owner: string;
  @ApiProperty()
  id: string;
  @ApiProperty()
  revision: number;
  @ApiProperty(WHEN)
  publishedAt: string;
  @ApiProperty()
  revoked: boolean;
}

export class PartnerTaxiiDto {
  @ApiProperty({ description: 'Where the partner begins' })
  discoveryUrl: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null: nothing was published and no key made' })
  collectionId: string | null;
  @ApiProperty(WHEN_OR_NULL)
  lastAdded: Date | null;
  @ApiProperty({ description: 'Objects to fetch, counted up to 1001' })
  objects: number;
  @ApiProperty({ type: [PublishedCaseDto] })
  cases: PublishedCaseDto[];
  @ApiProperty({ type: [TaxiiClientDto] })
  clients: TaxiiClientDto[];
}

export class RemovedPartDto {
  @ApiProperty({ description: 'JSON pointer (RFC 6901) into the case' })
  pointer: string;
  @ApiProperty()
  field: string;
  @ApiProperty()
  reason: string;
}

export class TaxiiPreviewDto {
  @ApiProperty()
  partner: string;
  @ApiProperty()
  revision: number;
  @ApiProperty({ description: 'Of the bytes; empty where nothing can be composed' })
  sha256: string;
  @ApiProperty({ description: 'The bundle to the byte' })
  document: string;
  @ApiProperty({ type: [RemovedPartDto] })
  removed: RemovedPartDto[];
  @ApiProperty({ ...REASONS, description: 'Why it would not leave' })
  refused: TaxiiRefusal | null;
  @ApiProperty({ type: Number, nullable: true, description: 'The revision that the partner can fetch now' })
  published: number | null;
}

export class TaxiiResultDto {
  @ApiProperty()
  partner: string;
  @ApiProperty({ enum: TAXII_OUTCOMES })
  outcome: TaxiiOutcome;
  @ApiProperty(REASONS)
  reason: TaxiiRefusal | null;
  @ApiProperty({ type: Number, nullable: true })
  revision: number | null;
  @ApiProperty({ type: String, nullable: true })
  releaseId: string | null;
  @ApiProperty({ description: 'Versions of objects that are new there' })
  objects: number;
}
