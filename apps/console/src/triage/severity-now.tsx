import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { referenceQuery } from '../api/directory.js';
import type { Selection } from '../api/schemas.js';
import type { SeverityOverride } from '../severity/severity-answer.js';
import { SeverityBadge } from '../theme/marks.js';
import { ncissScore } from './nciss-score.js';

/** The level a decision would carry: what the person selected, else what is suggested, else that none is known. */
export function SeverityNow({
  selection,
  override,
  suggested,
}: {
  selection?: Selection;
  override: SeverityOverride | null;
  suggested: number | null;
}) {
  const { t } = useTranslation('triage');
  const { data } = useQuery(referenceQuery);
  if (override) return <SeverityBadge level={override.level} />;
  if (selection && data) return <SeverityBadge level={ncissScore(data.nciss, selection).level} />;
  if (suggested === null) return <span>{t('notRated')}</span>;
  return <SeverityBadge level={suggested} suggested />;
}
