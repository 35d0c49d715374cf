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
export { FindOwners, type OwnedValue, type Owner } from './owners/find-owners.js';
export { ListOrganisations, type OrganisationFilter } from './queries/list-organisations.js';
export { OrganisationDetail } from './queries/organisation-detail.js';
