import { useTranslation } from 'react-i18next';
import { duty, type DutyCalendar } from '../api/duty.js';
import { useRights, useSession } from '../session/session-context.js';
import { Sheet } from '../shell/page.js';
import classes from './duty.module.css';
import { useSpanText } from './span-text.js';
import { useDutyChange } from './use-duty-change.js';

/** Who is away in these weeks. */
export function Absences(props: { absences: DutyCalendar['absences']; nameOf: (id: string) => string }) {
  const { t } = useTranslation('duty');
  const { person } = useSession();
  const { can } = useRights();
  const spanText = useSpanText();
  const change = useDutyChange();
  if (props.absences.length === 0) return null;
  return (
    <Sheet label={t('absences')}>
      <h2 className={classes.sectionHead}>{t('absences')}</h2>
      <ul className={classes.absences}>
        {props.absences.map((absence) => (
          <li key={absence.id}>
            <bdi>{props.nameOf(absence.personId)}</bdi> <span>{spanText(absence)}</span>
            {(absence.personId === person.id || can('duty.manage')) && (
              <button type="button" onClick={() => change(() => duty.removeAbsence(absence.id))}>
                {t('remove')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
