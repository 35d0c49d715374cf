import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { teamsQuery } from '../api/directory.js';
import { duty, preparationQuery, type HandoverItem } from '../api/duty.js';
import { DraftLine } from '../drafts/draft-line.js';
import { useDraft } from '../drafts/use-draft.js';
import { useSession } from '../session/session-context.js';
import { Sheet } from '../shell/page.js';
import { ProblemNote } from '../shell/page-states.js';
import table from '../shell/table.module.css';
import { Due } from '../theme/time.js';
import classes from './duty.module.css';

interface Begun {
  text: string;
  teamId: string | null;
  /** What is said beside an incident, and what is left out. */
  remarks: Record<string, string>;
  without: string[];
}
const EMPTY: Begun = { text: '', teamId: null, remarks: {}, without: [] };

/** Begins with what is due, waiting and open; the writer says what is not to be seen there. */
export function HandoverForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('duty');
  const { person } = useSession();
  const queries = useQueryClient();
  const draft = useDraft('handover', null);
  const form: Begun = { ...EMPTY, ...draft.content };
  const { data: teams = [] } = useQuery(teamsQuery);
  const { data: items = [], error } = useQuery(preparationQuery(form.teamId));
  const change = (some: Partial<Begun>) => draft.change({ ...form, ...some });
  const chosen = items.filter(({ ref }) => !form.without.includes(ref));
  const write = useMutation({
    mutationFn: () =>
      duty.writeHandover({
        teamId: form.teamId,
        text: form.text.trim(),
        items: chosen.map(({ ref, section }) => ({ ref, section, remark: form.remarks[ref] ?? '' })),
      }),
    onSuccess: () => {
      draft.drop();
      onDone();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['handovers'] }),
  });
  const mine = teams.filter(({ id }) => person.teamIds.includes(id));
  return (
    <Sheet label={t('handover.write')}>
      <form
        className={`${table.form} ${table.padded}`}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          write.mutate();
        }}
      >
        <NativeSelect
          label={t('handover.for')}
          value={form.teamId ?? ''}
          onChange={(event) => change({ teamId: event.currentTarget.value || null })}
          data={[
            { value: '', label: t('everybody') },
            ...mine.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Textarea
          label={t('handover.text')}
          value={form.text}
          autosize
          minRows={4}
          maxLength={20_000}
          dir="auto"
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
        {error && <ProblemNote error={error} />}
        {(['due', 'waiting', 'open'] as const).map((section) => (
          <Items
            key={section}
            title={t(`handover.section.${section}`)}
            items={items.filter((item) => item.section === section)}
            form={form}
            onChange={change}
          />
        ))}
        {write.error && <ProblemNote error={write.error} kept={t('kept')} />}
        <div className={table.formFoot}>
          <DraftLine draft={draft} />
          <Button variant="default" onClick={onDone}>
            {t('close')}
          </Button>
          <Button
            type="submit"
            disabled={form.text.trim() === '' && chosen.length === 0}
            loading={write.isPending}
          >
            {t('handover.hand')}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

function Items(props: {
  title: string;
  items: readonly HandoverItem[];
  form: Begun;
  onChange: (some: Partial<Begun>) => void;
}) {
  const { t } = useTranslation('duty');
  const { title, items, form, onChange } = props;
  if (items.length === 0) return null;
  return (
    <fieldset className={classes.items}>
      <legend>{title}</legend>
      {items.map(({ ref, title: name, dueAt }) => (
        <div key={ref}>
          <Checkbox
            checked={!form.without.includes(ref)}
            onChange={(event) =>
              onChange({
                without: event.currentTarget.checked
                  ? form.without.filter((each) => each !== ref)
                  : [...form.without, ref],
              })
            }
            label={
              <>
                <bdi className="ref">{ref}</bdi> <span dir="auto">{name}</span> {dueAt && <Due at={dueAt} />}
              </>
            }
          />
          <TextInput
            size="xs"
            aria-label={t('handover.remark', { ref })}
            placeholder={t('handover.remarkHint')}
            maxLength={500}
            dir="auto"
            value={form.remarks[ref] ?? ''}
            onChange={(event) => onChange({ remarks: { ...form.remarks, [ref]: event.currentTarget.value } })}
          />
        </div>
      ))}
    </fieldset>
  );
}
