import { ApiProperty } from '@nestjs/swagger';
import { ORGANISATION_KINDS, type OrganisationKind, type OverlapWarning } from '@tocsin/constituency';

export class OrganisationSummaryDto {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ enum: ORGANISATION_KINDS })
  kind: OrganisationKind;
  @ApiProperty({ type: String, nullable: true })
  sector: string | null;
  @ApiProperty({ type: String, nullable: true })
  legalClass: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'ISO 3166-1 alpha-2' })
  country: string | null;
}

export class ContactDto {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
  @ApiProperty({ type: String, nullable: true })
  email: string | null;
  @ApiProperty({ type: String, nullable: true })
  phone: string | null;
  @ApiProperty({ description: 'Answers at any hour' })
  aroundTheClock: boolean;
  @ApiProperty({ type: String, nullable: true })
  locale: string | null;
  @ApiProperty({ type: String, nullable: true })
  role: string | null;
  @ApiProperty({ type: String, nullable: true })
  timeZone: string | null;
}

export class OrganisationDto extends OrganisationSummaryDto {
  @ApiProperty({ type: [ContactDto] })
  contacts: ContactDto[];
  @ApiProperty({ type: [String], example: ['192.0.2.0/24'] })
  ranges: string[];
  @ApiProperty({ type: [String], example: ['AS64496'] })
  asns: string[];
  @ApiProperty({ type: [String], example: ['hospital.example'] })
  domains: string[];
  @ApiProperty()
  createdAt: Date;
  @ApiProperty()
  version: number;
}

export class OrganisationPage {
  @ApiProperty({ type: [OrganisationSummaryDto] })
  items: OrganisationSummaryDto[];
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

export class OverlappedOrganisationDto {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
}

export class OverlapWarningDto {
  @ApiProperty({ enum: ['range', 'asn', 'domain', 'name', 'public-suffix'] })
  kind: OverlapWarning['kind'];
  @ApiProperty()
  value: string;
  @ApiProperty({ type: String, nullable: true, description: 'What it meets at the other organisation' })
  other: string | null;
  @ApiProperty({ type: OverlappedOrganisationDto, nullable: true })
  organisation: OverlappedOrganisationDto | null;
}

export class SavedOrganisationDto {
  @ApiProperty()
  organisation: OrganisationDto;
  @ApiProperty({
    type: [OverlapWarningDto],
    description: 'What someone should look at; the change is stored',
  })
  warnings: OverlapWarningDto[];
}
