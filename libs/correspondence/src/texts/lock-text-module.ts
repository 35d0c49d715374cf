import { staleError, type Transaction } from '@tocsin/platform';
import { textModuleUnknown } from '../correspondence.errors.js';
import { TEXT_MODULE_VIEW, type TextModuleView } from './text-module.view.js';

/** The module as it is, locked. @throws DomainError `CORRESPONDENCE.TEXT_MODULE_UNKNOWN`, `…_STALE` */
export async function lockTextModule(
  tx: Transaction,
  { id, version }: { id: string; version: number },
): Promise<TextModuleView> {
  const [module] = await tx.query<TextModuleView>(
    `SELECT ${TEXT_MODULE_VIEW} FROM correspondence.text_module m WHERE m.id = $1 FOR UPDATE`,
    [id],
  );
  if (!module) throw textModuleUnknown();
  if (module.version !== version) {
    const { changedBy, changedAt, ...current } = module;
    throw staleError('CORRESPONDENCE.TEXT_MODULE_STALE', { current, changedBy, changedAt, changes: {} });
  }
  return module;
}
