import { Outlet } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LiveUpdates } from '../live/live-updates.js';
import { CommandPalette } from '../keyboard/command-palette.js';
import { HelpOverlay } from '../keyboard/help-overlay.js';
import { useKeyListener } from '../keyboard/key-listener.js';
import { PendingBar } from '../keyboard/pending-bar.js';
import { usePreferences } from '../session/preferences.js';
import { SignInAgain } from '../session/sign-in-again.js';
import { GoCommands } from './go-commands.js';
import { Nav } from './nav.js';
import { OfflineBanner } from './offline-banner.js';
import { Waiting } from './page-states.js';
import classes from './shell.module.css';
import { PaletteViews } from './palette-views.js';
import { Toasts } from './toasts.js';
import { TopBar } from './top-bar.js';

/** The frame round every page: the ways, the bar, and what may lie above the page. */
export function Shell() {
  const { t } = useTranslation('shell');
  const { singleKeys, density } = usePreferences();
  const [navOpen, setNavOpen] = useState(false);
  useKeyListener(singleKeys);
  return (
    <div className={classes.shell} data-density={density}>
      <a className="skip-link" href="#main">
        {t('skip')}
      </a>
      <TopBar navOpen={navOpen} onMenu={() => setNavOpen((open) => !open)} />
      <Nav open={navOpen} onNavigate={() => setNavOpen(false)} />
      <main id="main" tabIndex={-1} className={classes.main}>
        <OfflineBanner />
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
      <LiveUpdates />
      <GoCommands />
      <PendingBar />
      <Toasts />
      <PaletteViews />
      <CommandPalette />
      <HelpOverlay />
      <SignInAgain />
    </div>
  );
}
