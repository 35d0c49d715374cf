import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRights } from '../session/session-context.js';
import { Page } from '../shell/page.js';
import { AbsenceForm } from './absence-form.js';
import classes from './duty.module.css';
import { DutyWeeks } from './duty-weeks.js';
import { Handovers } from './handovers.js';
import { HandingOut } from './handing-out.js';
import { RotationForm } from './rotation-form.js';
import { ShiftForm } from './shift-form.js';

const route = getRouteApi('/signed-in/duty');
const TABS = ['calendar', 'handover', 'handing-out'] as const;

type Form = 'rotation' | 'shift' | 'absence';

/** Who is on duty, what one shift tells the next, and how work is handed out. */
export default function DutyPage() {
  const { t } = useTranslation('duty');
  const { tab = 'calendar' } = route.useSearch();
  const { can } = useRights();
  const [form, setForm] = useState<Form | null>(null);
  const close = () => setForm(null);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          {can('duty.manage') && (
            <>
              <Button onClick={() => setForm('rotation')}>{t('addRotation')}</Button>
              <Button variant="default" onClick={() => setForm('shift')}>
                {t('addShift')}
              </Button>
            </>
          )}
          <Button variant="default" onClick={() => setForm('absence')}>
            {t('addAbsence')}
          </Button>
        </>
      }
    >
      <nav className={classes.tabs} aria-label={t('parts')}>
        {TABS.map((each) => (
          <Link key={each} to="/duty" search={{ tab: each }} aria-current={tab === each ? 'page' : undefined}>
            {t(`tab.${each}`)}
          </Link>
        ))}
      </nav>
      {tab === 'calendar' && <DutyWeeks />}
      {tab === 'handover' && <Handovers />}
      {tab === 'handing-out' && <HandingOut />}
      <RotationForm opened={form === 'rotation'} onClose={close} />
      <ShiftForm opened={form === 'shift'} onClose={close} />
      <AbsenceForm opened={form === 'absence'} onClose={close} />
    </Page>
  );
}
