import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { duty } from '../api/duty.js';
import { useRights, useSession } from '../session/session-context.js';
import { FormDialog } from './form-dialog.js';
import { isForward, NO_SPAN, SpanFields, spanInstants } from './span-fields.js';
import { PersonField } from './who-fields.js';

/** Somebody is away: oneself, or, for those who keep the calendar, anybody. */
export function AbsenceForm({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('duty');
  const { person } = useSession();
  const { can } = useRights();
  const [personId, setPersonId] = useState(person.id);
  const [span, setSpan] = useState(NO_SPAN);
  return (
    <FormDialog
      opened={opened}
      title={t('addAbsence')}
      ready={personId !== '' && isForward(span)}
      save={() => duty.addAbsence({ personId, ...spanInstants(span) })}
      onClose={onClose}
    >
      {can('duty.manage') && <PersonField value={personId} onValue={setPersonId} />}
      <SpanFields span={span} onSpan={setSpan} />
    </FormDialog>
  );
}
