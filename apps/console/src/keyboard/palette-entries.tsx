import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { commands } from './command-registry.js';
import { KeyCaps } from './key-caps.js';
import { match } from './match.js';
import { useOffered } from './palette-source.js';
import { referenceIn } from './reference.js';
import { useAvailableCommands } from './use-command.js';

export interface PaletteEntry {
  id: string;
  label: string;
  hint: ReactNode;
  run: () => void;
}

const MOST = 80;

/** What answers the words typed: a reference first, then actions and views by how well they match, then a search. */
export function usePaletteEntries(query: string): PaletteEntry[] {
  const { t } = useTranslation('keyboard');
  const navigate = useNavigate();
  const available = useAvailableCommands();
  const offered = useOffered();
  const [year] = useState(() => new Date().getUTCFullYear());
  return useMemo(() => {
    const wanted = query.trim();
    const ref = referenceIn(wanted, year);
    const ranked: { rank: number; entry: PaletteEntry }[] = [];
    const add = (entry: PaletteEntry) => {
      const rank = match(entry.label, wanted);
      if (rank > 0) ranked.push({ rank, entry });
    };
    for (const id of available) {
      if (id === 'palette') continue;
      add({
        id,
        label: t(`command.${id}`),
        hint: <KeyCaps command={id} />,
        run: () => void commands.run(id),
      });
    }
    for (const { id, label, group, run } of offered) add({ id: `offer-${id}`, label, hint: group, run });
    const entries = ranked
      .toSorted((one, other) => other.rank - one.rank)
      .slice(0, MOST)
      .map(({ entry }) => entry);
    if (ref) {
      entries.unshift({
        id: 'open-reference',
        label: t('openReference', { ref }),
        hint: null,
        run: () => {
          if (ref.startsWith('R-')) void navigate({ to: '/reports/$ref', params: { ref } });
          else void navigate({ to: '/incidents/$ref', params: { ref } });
        },
      });
    } else if (wanted !== '') {
      entries.push({
        id: 'search-for',
        label: t('searchFor', { query: wanted }),
        hint: null,
        run: () => void navigate({ to: '/search', search: { q: wanted } }),
      });
    }
    return entries;
  }, [available, navigate, offered, query, t, year]);
}
