import { Alert, Button, Drawer, Group, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useText } from '@/lib/i18n';
import classes from './Builder.module.css';
import { Tool } from './EditorHead';
import type { Editing } from './editing';
import { texts } from './messages';
import { firstFault, Outline } from './Outline';
import { PartEditor } from './PartEditor';
import type { Draft } from './useDraft';

const Canvas = lazy(() => import('./Canvas'));

type Props = { draft: Draft; editing: Editing };

/** A flow being built: its outline, its picture where there is room for it, and what is chosen of it. */
export function Builder({ draft, editing }: Props) {
  const t = useText(texts);
  const isBroad = useMediaQuery('(min-width: 75em)', true, { getInitialValueInEffect: false });
  const press = (event: React.KeyboardEvent) => {
    const isUndo = (event.ctrlKey || event.metaKey) && event.code === 'KeyZ';
    if (!isUndo || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.shiftKey) draft.redo();
    else draft.undo();
  };
  return (
    <>
      {draft.saving === 'conflict' && (
        <Alert color="yellow" variant="light" role="alert" m="sm">
          <Group justify="space-between" gap="xs">
            <span>{t('conflict')}</span>
            <Group gap="xs">
              <Button variant="default" onClick={() => void draft.settle('theirs')}>
                {t('takeTheirs')}
              </Button>
              <Button onClick={() => void draft.settle('mine')}>{t('keepMine')}</Button>
            </Group>
          </Group>
        </Alert>
      )}
      <div className={classes.builder} data-narrow={!isBroad || undefined} onKeyDown={press}>
        <div className={classes.side}>
          <Bar draft={draft} editing={editing} />
          <Outline editing={editing} />
        </div>
        {isBroad && (
          <Suspense fallback={<Skeleton height="100%" />}>
            <Canvas editing={editing} />
          </Suspense>
        )}
        {isBroad ? (
          <div className={classes.side}>
            <PartEditor editing={editing} />
          </div>
        ) : (
          <Drawer
            opened={editing.chosen !== null}
            onClose={() => editing.choose(null)}
            position="right"
            size="min(420px, 100%)"
            withCloseButton={false}
            padding={0}
            returnFocus
          >
            <PartEditor editing={editing} />
          </Drawer>
        )}
      </div>
    </>
  );
}

/** Whether all is saved, what is to be mended, and the way back. */
function Bar({ draft, editing }: Props) {
  const t = useText(texts);
  const fault = firstFault(editing);
  return (
    <div className={classes.bar}>
      <span className={classes.status} role="status">
        {draft.saving === 'unsaved' ? (
          <span className={classes.bad} title={draft.reason}>
            {t('unsaved')}: {draft.reason}{' '}
            <Button variant="subtle" size="compact-xs" onClick={() => void draft.flush()}>
              {t('again')}
            </Button>
          </span>
        ) : (
          t(draft.saving === 'saving' ? 'saving' : 'saved')
        )}
      </span>
      {fault && (
        <Button variant="subtle" color="red" size="compact-xs" onClick={() => editing.choose(fault)}>
          {t('faults', { count: draft.faults.length })}
        </Button>
      )}
      <Tool label={t('undo')} icon={IconArrowBackUp} disabled={!draft.canUndo} onClick={draft.undo} />
      <Tool label={t('redo')} icon={IconArrowForwardUp} disabled={!draft.canRedo} onClick={draft.redo} />
    </div>
  );
}
