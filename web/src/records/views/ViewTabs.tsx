import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import {
  IconChevronDown,
  IconCopy,
  IconDots,
  IconPencil,
  IconPin,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { SavedView, ViewEdit } from '@/api/views';
import { useText } from '@/lib/i18n';
import { untouched, useListAddress } from '../address';
import { boardField } from '../board/boardField';
import { placingField } from '../calendar/placing';
import { viewOf } from './look';
import { texts } from './messages';
import type { LookState } from './useLook';
import { contentsOf, useViewActions } from './useViewActions';
import classes from './views.module.css';

const ViewDialog = lazy(() => import('./ViewDialog'));

type Asked = { kind: 'new' | 'edit'; start: ViewEdit; contents: ViewEdit; id?: string };

/** The saved views over the list: pinned ones as tabs, the others in a menu; and what is changed but not saved. */
export function ViewTabs({ state }: { state: LookState }) {
  const t = useText(texts);
  const { object, views, view, look, isChanged, reset } = state;
  const { change } = useListAddress();
  const fields = {
    list: undefined,
    board: boardField(object, look.by),
    calendar: placingField(object, look.by),
  };
  const by = fields[look.kind]?.name ?? '';
  const contents = { ...viewOf(look), by };
  const { create, edit, remove, onError } = useViewActions(object.name);
  const [asked, setAsked] = useState<Asked | null>(null);
  const go = (id: string) => change({ ...untouched, v: id });
  const tabs = views.filter((each) => each.pinned || each.id === view?.id);
  const others = views.filter((each) => !tabs.includes(each));
  const askNew = (start: ViewEdit, contents: ViewEdit) => setAsked({ kind: 'new', start, contents });
  const save = (given: ViewEdit) => {
    if (!asked) return;
    const onSuccess = () => setAsked(null);
    if (asked.kind === 'edit' && asked.id) edit.mutate({ id: asked.id, edit: given }, { onSuccess });
    else create.mutate({ ...asked.contents, ...given }, { onSuccess });
  };
  return (
    <nav className={classes.bar} aria-label={t('views')}>
      <div className={classes.tabs}>
        <button
          type="button"
          className={classes.tab}
          aria-current={!view || undefined}
          onClick={() => go('all')}
        >
          {t('all')}
        </button>
        {tabs.map((each) => (
          <span key={each.id} className={classes.tabBox}>
            <button
              type="button"
              className={`${classes.tab} cut`}
              aria-current={each.id === view?.id || undefined}
              onClick={() => go(each.id)}
            >
              {each.name}
            </button>
            {each.id === view?.id && (
              <ViewMenu
                view={each}
                onEdit={() => setAsked({ kind: 'edit', id: each.id, start: contentsOf(each), contents: {} })}
                onCopy={() => {
                  const copy = { ...contentsOf(each), name: t('copyOf', { name: each.name }) };
                  askNew({ name: copy.name, scope: 'mine', pinned: true }, { ...copy, default_for: [] });
                }}
                onPin={() => edit.mutate({ id: each.id, edit: { pinned: !each.pinned } }, { onError })}
                onRemove={() => remove(each)}
              />
            )}
          </span>
        ))}
        {others.length > 0 && <OtherViews views={others} onChoose={go} />}
        <Tooltip label={t('saveView')}>
          <ActionIcon aria-label={t('saveView')} onClick={() => askNew({}, contents)}>
            <IconPlus size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </div>
      {isChanged && view && (
        <div className={classes.changed} role="status">
          <span className={classes.note}>{t('unsaved')}</span>
          {view.permissions.update && (
            <Button
              size="compact-xs"
              variant="light"
              loading={edit.isPending}
              onClick={() => edit.mutate({ id: view.id, edit: contents }, { onSuccess: reset, onError })}
            >
              {t('save')}
            </Button>
          )}
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => askNew({ name: t('copyOf', { name: view.name }) }, contents)}
          >
            {t('saveAs')}
          </Button>
          <Button size="compact-xs" variant="subtle" color="gray" onClick={reset}>
            {t('reset')}
          </Button>
        </div>
      )}
      <Suspense>
        {asked && (
          <ViewDialog
            title={t(asked.kind === 'new' ? 'newView' : 'editView')}
            start={asked.start}
            isSaving={create.isPending || edit.isPending}
            error={asked.kind === 'new' ? create.error : edit.error}
            onSave={save}
            onClose={() => {
              create.reset();
              edit.reset();
              setAsked(null);
            }}
          />
        )}
      </Suspense>
    </nav>
  );
}

type MenuProps = { view: SavedView } & Record<'onEdit' | 'onCopy' | 'onPin' | 'onRemove', () => void>;

function ViewMenu({ view, onEdit, onCopy, onPin, onRemove }: MenuProps) {
  const t = useText(texts);
  const icon = { size: 16, stroke: 1.6 };
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ActionIcon size={24} aria-label={t('menuOf', { name: view.name })}>
          <IconChevronDown size={14} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {view.permissions.update && (
          <>
            <Menu.Item leftSection={<IconPencil {...icon} />} onClick={onEdit}>
              {t('edit')}
            </Menu.Item>
            <Menu.Item leftSection={<IconPin {...icon} />} onClick={onPin}>
              {t(view.pinned ? 'unpin' : 'pin')}
            </Menu.Item>
          </>
        )}
        <Menu.Item leftSection={<IconCopy {...icon} />} onClick={onCopy}>
          {t('duplicate')}
        </Menu.Item>
        {view.permissions.update && (
          <Menu.Item color="red" leftSection={<IconTrash {...icon} />} onClick={onRemove}>
            {t('remove')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function OtherViews({ views, onChoose }: { views: SavedView[]; onChoose: (id: string) => void }) {
  const t = useText(texts);
  const scopes = [
    { name: t('mine'), views: views.filter((view) => view.scope === 'mine') },
    { name: t('team'), views: views.filter((view) => view.scope === 'team') },
    { name: t('forAll'), views: views.filter((view) => view.scope === 'all') },
  ];
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <ActionIcon aria-label={t('more')}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        {scopes
          .filter((scope) => scope.views.length > 0)
          .map((scope) => (
            <div key={scope.name}>
              <Menu.Label>{scope.name}</Menu.Label>
              {scope.views.map((view) => (
                <Menu.Item key={view.id} onClick={() => onChoose(view.id)}>
                  {view.name}
                </Menu.Item>
              ))}
            </div>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
