import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AffectedOrganisations } from './affected/affected-organisations.js';
import { CreateOrganisation } from './commands/create-organisation.js';
import { UpdateOrganisation } from './commands/update-organisation.js';
import { entities } from './entities.js';
import { OrganisationRepository } from './organisation/organisation.repository.js';
import { ExportOrganisations } from './importing/export-organisations.js';
import { ReadImports } from './importing/read-imports.js';
import { SettleImport } from './importing/settle-import.js';
import { StageImport } from './importing/stage-import.js';
import { SweepImports } from './importing/sweep-imports.js';
import { FindOwners } from './owners/find-owners.js';
import { ListOrganisations } from './queries/list-organisations.js';
import { OrganisationDetail } from './queries/organisation-detail.js';

const offered = [
  AffectedOrganisations,
  CreateOrganisation,
  UpdateOrganisation,
  ListOrganisations,
  OrganisationDetail,
  FindOwners,
  ExportOrganisations,
  ReadImports,
  SettleImport,
  StageImport,
];

/** Needs the global modules of platform, audit and identity. */
@Module({
  imports: [TypeOrmModule.forFeature(entities)],
  providers: [...offered, OrganisationRepository, SweepImports],
  exports: offered,
})
export class ConstituencyModule {}
