import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Comparison, type Partner, partners } from '../api/partners.js';
import { ProblemNote } from '../shell/page-states.js';
import { Sheet } from '../shell/page.js';
import { isolated } from './isolated.js';
import classes from './partners.module.css';
import { usePartnerChange } from './use-partner-change.js';

export const WAYS = [
  'phone',
  'in-person',
  'video',
  'signed-mail',
  'other',
] as const satisfies readonly Comparison['how'][];

/** The code in its groups, as it is read aloud. */
export function CompareCode({ code }: { code: string }) {
  const { t } = useTranslation('partners');
  return (
    <p className={classes.code} dir="ltr" aria-label={t('compare.code')}>
      {code.split(' ').map((group, index) => (
        <span key={index}>{group}</span>
      ))}
    </p>
  );
}

/** The second step: both teams hear that they see the same code, by a way that the files did not take. */
export function ComparePanel({ partner }: { partner: Partner }) {
  const { t } = useTranslation(['partners', 'refusals']);
  const [code, setCode] = useState('');
  const [how, setHow] = useState<Comparison['how']>('phone');
  const [note, setNote] = useState('');
  const [differs, setDiffers] = useState(false);
  const compare = usePartnerChange(
    () => partners.compare(partner.id, { version: partner.version, code, how, note: note.trim() || null }),
    { said: t('compare.done') },
  );
  return (
    <Sheet label={t('steps.compare')}>
      <form
        className={classes.padded}
        onSubmit={(event) => {
          event.preventDefault();
          compare.mutate(undefined);
        }}
      >
        <h2>{t('compare.title')}</h2>
        <p>{t('compare.why')}</p>
        <CompareCode code={partner.compareCode} />
        <ol className={classes.say}>
          <li>{t('compare.call')}</li>
          <li>{t('compare.say', { name: isolated(partner.name) })}</li>
          <li>{t('compare.listen')}</li>
        </ol>
        <TextInput
          label={t('compare.heard')}
          description={t('compare.heardHint')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          inputMode="numeric"
          autoComplete="off"
          dir="ltr"
          maxLength={60}
          classNames={{ input: classes.source }}
        />
        <NativeSelect
          label={t('compare.how')}
          value={how}
          onChange={(event) => setHow(WAYS.find((way) => way === event.currentTarget.value) ?? 'other')}
          data={WAYS.map((value) => ({ value, label: t(`how.${value}`) }))}
        />
        <TextInput
          label={t('compare.note')}
          description={t('compare.noteHint')}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          maxLength={500}
          dir="auto"
        />
        {compare.error && <ProblemNote error={compare.error} kept={t('kept')} />}
        <div className={classes.buttons}>
          <Button type="submit" loading={compare.isPending} disabled={!/\d/.test(code)}>
            {t('compare.same')}
          </Button>
          <Button variant="default" onClick={() => setDiffers(!differs)} aria-expanded={differs}>
            {t('compare.differ')}
          </Button>
        </div>
      </form>
      {differs && <RefusePanel partner={partner} />}
    </Sheet>
  );
}

function RefusePanel({ partner }: { partner: Partner }) {
  const { t } = useTranslation(['partners', 'refusals']);
  const [reason, setReason] = useState('');
  const refuse = usePartnerChange(
    () => partners.step(partner.id, { version: partner.version, step: 'refuse', reason: reason.trim() }),
    { said: t('compare.refused') },
  );
  return (
    <form
      className={classes.padded}
      onSubmit={(event) => {
        event.preventDefault();
        refuse.mutate(undefined);
      }}
    >
      <p>{t('compare.differText')}</p>
      <Textarea
        label={t('reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={500}
        dir="auto"
      />
      {refuse.error && <ProblemNote error={refuse.error} kept={t('kept')} />}
      <div className={classes.buttons}>
        <Button type="submit" color="red" loading={refuse.isPending} disabled={reason.trim() === ''}>
          {t('compare.refuse')}
        </Button>
      </div>
    </form>
  );
}
