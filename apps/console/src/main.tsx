import './theme/mantine.css';
import './theme/theme.css';
import { DirectionProvider, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client.js';
import { startLanguages } from './i18n/i18n.js';
import { router } from './router.js';
import { PreferencesProvider } from './session/preferences-provider.js';
import { styleNonce, theme } from './theme/theme.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// A new version was put in place while this page was open: its parts have other names now. Drafts are kept.
window.addEventListener('vite:preloadError', () => window.location.reload());

await startLanguages();

createRoot(root).render(
  <StrictMode>
    <DirectionProvider initialDirection={document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr'}>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
        <QueryClientProvider client={queryClient}>
          <PreferencesProvider>
            <RouterProvider router={router} />
          </PreferencesProvider>
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  </StrictMode>,
);
