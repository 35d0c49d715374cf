export {
  type AffectedMatch,
  type AffectedOrganisation,
  AffectedOrganisations,
} from './affected/affected-organisations.js';
export { CreateOrganisation, type NewOrganisation } from './commands/create-organisation.js';
export { UpdateOrganisation } from './commands/update-organisation.js';
export { ConstituencyModule } from './constituency.module.js';
export { type ContactInput, type OrganisationInput } from './organisation/organisation.input.js';
export {
  type ContactView,
  ORGANISATION_KINDS,
  type OrganisationKind,
  type OrganisationSummary,
  type OrganisationView,
  type OverlapWarning,
  type SavedOrganisation,
} from './organisation/organisation.view.js';
export { ExportOrganisations } from './importing/export-organisations.js';
export { type ImportCount, type ImportItemView, type ImportView } from './importing/import.view.js';
export {
  IMPORT_FORMATS,
  IMPORT_STATES,
  type ImportFormat,
  type ImportState,
  ITEM_KINDS,
  type ItemKind,
  type Verdict,
  VERDICTS,
} from './importing/import.vocabulary.js';
export { ReadImports } from './importing/read-imports.js';
export { SettleImport } from './importing/settle-import.js';
export { StageImport } from './importing/stage-import.js';
export { FindOwners, type OwnedValue, type Owner } from './owners/find-owners.js';
export { ListOrganisations, type OrganisationFilter } from './queries/list-organisations.js';
export { OrganisationDetail } from './queries/organisation-detail.js';
