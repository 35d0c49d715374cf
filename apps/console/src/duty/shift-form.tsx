import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { duty } from '../api/duty.js';
import { FormDialog } from './form-dialog.js';
import { isForward, NO_SPAN, SpanFields, spanInstants } from './span-fields.js';
import { NOBODY_YET, WhoFields } from './who-fields.js';

/** A duty for once. */
export function ShiftForm({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('duty');
  const [who, setWho] = useState(NOBODY_YET);
  const [span, setSpan] = useState(NO_SPAN);
  return (
    <FormDialog
      opened={opened}
      title={t('addShift')}
      ready={who.personId !== '' && isForward(span)}
      save={() => duty.addShift({ ...who, ...spanInstants(span) })}
      onClose={onClose}
    >
      <WhoFields who={who} onWho={setWho} />
      <SpanFields span={span} onSpan={setSpan} />
    </FormDialog>
  );
}
