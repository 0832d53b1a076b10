import { useMediaQuery } from '@mantine/hooks';
import { Outlet, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useText } from '@/lib/i18n';
import { useKeys } from '@/lib/keys';
import { useStored } from '@/lib/useStored';
import { useOpenRecord } from '@/records/address';
import { undoLast } from '@/records/undo';
import classes from './Frame.module.css';
import { texts } from './messages';
import { OfflineBar } from './OfflineBar';
import { PhoneBar } from './PhoneBar';
import { RecordSlots } from './RecordSlots';
import { SeeingBar } from './SeeingBar';
import { Sidebar } from './Sidebar';
import { pagesByKey, useSections } from './sections';
import { useSignedOut } from './signedOut';
import { TopBar } from './TopBar';
import { useLiveUpdates } from './useLiveUpdates';

// The layers over a page are not part of the first screen: they come when they are first wanted.
const OpenRecordPanel = lazy(() => import('@/records/record/OpenRecordPanel'));
const CreateAnywhere = lazy(() => import('./CreateAnywhere'));
const Palette = lazy(() => import('./palette/Palette'));
const KeysHelp = lazy(() => import('./KeysHelp'));
const SessionDialog = lazy(() => import('./SessionDialog'));

const calmMs = 1500;

/** The search comes while the first page is read: whoever presses its keys and types on loses no letter. */
function useSearchAhead() {
  useEffect(() => {
    const later = setTimeout(() => void import('./palette/Palette'), calmMs);
    return () => clearTimeout(later);
  }, []);
}

type Overlay = 'palette' | 'keys' | 'create' | null;

/** What stands around every page: navigation, top bar, and the layers that open over it. */
export function Frame() {
  const t = useText(texts);
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const isTablet = useMediaQuery('(max-width: 64em)', false, { getInitialValueInEffect: false });
  const [chosenNarrow, setNarrow] = useStored<boolean | null>('sidebar-narrow', null);
  const isNarrow = chosenNarrow ?? isTablet;
  const [overlay, setOverlay] = useState<Overlay>(null);
  const [creating, setCreating] = useState<string | null>(null);
  const navigate = useNavigate();
  const sections = useSections();
  const { open } = useOpenRecord();
  const isSignedOut = useSignedOut();
  useLiveUpdates();
  useSearchAhead();

  const startCreating = (object: string | null) => {
    setCreating(object);
    setOverlay('create');
  };
  const goTo = Object.fromEntries(
    Object.entries(pagesByKey(sections)).map(([key, path]) => [
      `g ${key}`,
      () => void navigate({ to: path }),
    ]),
  );
  useKeys({
    'mod+k': () => setOverlay('palette'),
    'mod+z': undoLast,
    '?': () => setOverlay('keys'),
    c: () => startCreating(null),
    ...goTo,
  });
  const close = () => setOverlay(null);

  return (
    <RecordSlots>
      <div className={classes.frame} data-narrow={isNarrow || undefined}>
        <a href="#content" className={classes.skip}>
          {t('skip')}
        </a>
        {!isPhone && (
          <Sidebar sections={sections} isNarrow={isNarrow} onToggle={() => setNarrow(!isNarrow)} />
        )}
        <div className={classes.column}>
          <SeeingBar />
          <OfflineBar />
          <TopBar
            isPhone={isPhone}
            onSearch={() => setOverlay('palette')}
            onCreate={() => startCreating(null)}
            onKeys={() => setOverlay('keys')}
          />
          <main id="content" className={classes.content} tabIndex={-1}>
            <Outlet />
          </main>
          {isPhone && <PhoneBar sections={sections} onSearch={() => setOverlay('palette')} />}
        </div>
        <Suspense>{open && <OpenRecordPanel object={open.object} id={open.id} />}</Suspense>
        <Suspense>
          {overlay === 'palette' && (
            <Palette
              sections={sections}
              onClose={close}
              onCreate={startCreating}
              onKeys={() => setOverlay('keys')}
            />
          )}
          {overlay === 'create' && <CreateAnywhere object={creating} onClose={close} />}
          {overlay === 'keys' && <KeysHelp sections={sections} onClose={close} />}
        </Suspense>
        <Suspense>{isSignedOut && <SessionDialog />}</Suspense>
      </div>
    </RecordSlots>
  );
}
