import { ApiProperty } from '@nestjs/swagger';
import { LOCALES, type Locale, TLP_LABELS, type TlpLabel } from '@tocsin/config';
import { RIGHTS, type Right, type Role, ROLES } from '@tocsin/identity';
import { REJECT_REASONS, type RejectReason } from '@tocsin/intake';

class TermView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  name: string;
}

class RsitClassView extends TermView {
  @ApiProperty({ type: [TermView] })
  types: TermView[];
}

class RsitView {
  @ApiProperty()
  version: string;
  @ApiProperty({ type: [RsitClassView] })
  classes: RsitClassView[];
}

class NcissOptionView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  label: string;
  @ApiProperty()
  value: number;
}

class NcissCategoryView {
  @ApiProperty()
  id: string;
  @ApiProperty()
  weight: number;
  @ApiProperty({ type: [NcissOptionView] })
  options: NcissOptionView[];
}

class NcissLevelView {
  @ApiProperty()
  level: number;
  @ApiProperty()
  name: string;
  @ApiProperty({ description: 'Lowest score of the level' })
  from: number;
}

class NcissView {
  @ApiProperty()
  version: string;
  @ApiProperty({ type: [NcissCategoryView] })
  categories: NcissCategoryView[];
  @ApiProperty({ type: [NcissLevelView] })
  levels: NcissLevelView[];
}

class SiteView {
  @ApiProperty()
  name: string;
  @ApiProperty()
  shortName: string;
  @ApiProperty({ enum: TLP_LABELS })
  defaultTlp: TlpLabel;
  @ApiProperty()
  timeZone: string;
  @ApiProperty()
  mailAddress: string;
}

export class ReferenceDataView {
  @ApiProperty()
  site: SiteView;
  @ApiProperty({ description: 'Seconds for which an outgoing message can be taken back' })
  holdSeconds: number;
  @ApiProperty({ description: 'A scanner is set up, so a file can be scanned again' })
  scansFiles: boolean;
  @ApiProperty()
  rsit: RsitView;
  @ApiProperty()
  nciss: NcissView;
  @ApiProperty({ type: [TermView] })
  sectors: TermView[];
  @ApiProperty({ type: [TermView] })
  legalClasses: TermView[];
  @ApiProperty({ enum: TLP_LABELS, isArray: true })
  tlpLabels: TlpLabel[];
  @ApiProperty({ enum: REJECT_REASONS, isArray: true })
  rejectReasons: RejectReason[];
  @ApiProperty({ type: [String] })
  reportChannels: string[];
  @ApiProperty({ type: [String] })
  reportKinds: string[];
  @ApiProperty({ type: [String] })
  reportStates: string[];
  @ApiProperty({ type: [String] })
  publicStates: string[];
  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];
  @ApiProperty({ enum: RIGHTS, isArray: true })
  rights: Right[];
  @ApiProperty({ enum: LOCALES, isArray: true, description: 'Languages that people read us in' })
  locales: Locale[];
}
