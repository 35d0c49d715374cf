import { ApiProperty } from '@nestjs/swagger';
import {
  VIEW_DENSITIES,
  VIEW_SORTS,
  VIEW_SUBJECTS,
  type ViewDensity,
  type ViewSort,
  type ViewSubject,
} from '@tocsin/desk';
import { NamedView } from '../identity/identity.views.js';

export class SavedViewDto {
  @ApiProperty({ format: 'uuid' })
  id: string;
  @ApiProperty({ enum: VIEW_SUBJECTS })
  subject: ViewSubject;
  @ApiProperty()
  name: string;
  @ApiProperty()
  query: string;
  @ApiProperty({ enum: VIEW_SORTS })
  sort: ViewSort;
  @ApiProperty({ enum: VIEW_DENSITIES, type: String, nullable: true })
  density: ViewDensity | null;
  @ApiProperty({ type: NamedView })
  owner: NamedView;
  @ApiProperty({ type: NamedView, nullable: true, description: 'null: private' })
  team: NamedView | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Its place among the tabs; null: no tab' })
  pinned: number | null;
  @ApiProperty()
  version: number;
}

export class ListedViewDto extends SavedViewDto {
  @ApiProperty({ type: Number, nullable: true, description: 'Of tabs: counted to 1,001' })
  count: number | null;
}
