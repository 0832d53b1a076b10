import { Alert, Badge, Button, Checkbox, Menu } from '@mantine/core';
import { IconArrowLeft, IconCopy, IconEye, IconPencil, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { RowMenu } from '@/design/RowMenu';
import rows from '@/design/rows/Rows.module.css';
import { languages, useLabel, useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { seeAs } from '../seeAs';
import { Matrix } from './Matrix';
import { texts } from './messages';
import { NewRoleDialog } from './NewRoleDialog';
import classes from './Roles.module.css';
import { isSame } from './rights';
import { deleteRole, editRole, makeRole, type Rights, type Role, resetRole, rolesQuery } from './roles';

type Props = {
  role: Role;
  roles: Role[];
  capabilities: Record<string, Record<string, string>>;
  onOpen: (role?: Role) => void;
};

const EVERY = '*';

/** What a role allows: a draft until it is saved, so that nobody loses a right half-way. */
export function RoleEditor({ role, roles, capabilities, onOpen }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const name = label(role.label) || role.name;
  const saved: Rights = { grants: role.grants, capabilities: role.capabilities };
  const [draft, setDraft] = useState(saved);
  const [dialog, setDialog] = useState<'copy' | 'rename' | null>(null);
  const isFixed = role.capabilities.includes(EVERY);
  const isChanged = !isSame(saved, draft);
  const refresh = [rolesQuery.queryKey, ['me'], ['objects']];
  const save = useChange<Rights, Role>({
    change: (rights) => editRole(role.id, rights),
    refresh,
    said: () => t('changed', { name }),
    undo: async () => setDraft(rightsOf(await editRole(role.id, saved))),
  });
  const reset = useChange<string, Role>({
    change: resetRole,
    refresh,
    said: () => t('changed', { name }),
    undo: async () => setDraft(rightsOf(await editRole(role.id, saved))),
    onDone: (back) => setDraft(rightsOf(back)),
  });
  const remove = useChange<Role, null>({
    change: ({ id }) => deleteRole(id),
    refresh: [rolesQuery.queryKey],
    said: () => t('removed', { name }),
    undo: (_nothing, gone) => makeRole(gone),
    onDone: () => onOpen(),
  });
  const give = (capability: string, isGiven: boolean) =>
    setDraft((before) => ({
      ...before,
      capabilities: isGiven
        ? [...before.capabilities, capability]
        : before.capabilities.filter((each) => each !== capability),
    }));
  const problem = save.error ? asProblem(save.error) : null;
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        px={4}
        leftSection={<IconArrowLeft size={16} />}
        onClick={() => onOpen()}
      >
        {t('back')}
      </Button>
      <div className={classes.head}>
        <h2 className={classes.title}>{name}</h2>
        <span className={rows.soft}>{t('holders', { count: role.holders })}</span>
        {role.preset && <Badge color="gray">{t('preset')}</Badge>}
        {role.edited && <Badge>{t('edited')}</Badge>}
        <Button
          variant="default"
          leftSection={<IconEye size={16} />}
          onClick={() => void seeAs({ role: role.name }, name)}
        >
          {t('seeAs')}
        </Button>
        <RowMenu label={t('more')}>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setDialog('rename')}>
            {t('rename')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => setDialog('copy')}>
            {t('copy')}
          </Menu.Item>
          {role.edited && (
            <Menu.Item leftSection={<IconRefresh size={16} />} onClick={() => reset.mutate(role.id)}>
              {t('reset')}
            </Menu.Item>
          )}
          {!role.preset && (
            <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => remove.mutate(role)}>
              {t('remove')}
            </Menu.Item>
          )}
        </RowMenu>
      </div>
      {isFixed && <p className={rows.soft}>{t('fixed')}</p>}
      {problem && (
        <Alert color="red" variant="light" role="alert" mb="sm">
          {problem.reason}
        </Alert>
      )}
      <h3 className={rows.heading}>{t('records')}</h3>
      <Matrix
        grants={draft.grants}
        isFixed={isFixed}
        onChange={(grants) => setDraft((before) => ({ ...before, grants }))}
      />
      <p className={rows.soft}>{t('legend')}</p>
      <h3 className={rows.heading}>{t('capabilities')}</h3>
      <div className={classes.capabilities}>
        {Object.entries(capabilities).map(([capability, words]) => (
          <Checkbox
            key={capability}
            label={label(words)}
            checked={isFixed || draft.capabilities.includes(capability)}
            disabled={isFixed}
            onChange={(event) => give(capability, event.currentTarget.checked)}
          />
        ))}
      </div>
      {isChanged && (
        <div className={classes.foot}>
          <span className={rows.soft} role="status">
            {t('unsaved')}
          </span>
          <Button variant="default" onClick={() => setDraft(saved)}>
            {t('discard')}
          </Button>
          <Button loading={save.isPending} onClick={() => save.mutate(draft)}>
            {t('save')}
          </Button>
        </div>
      )}
      {dialog === 'rename' && (
        <NewRoleDialog roles={roles} role={role} label={role.label} onClose={() => setDialog(null)} />
      )}
      {dialog === 'copy' && (
        <NewRoleDialog
          roles={roles}
          like={role}
          label={Object.fromEntries(
            languages.flatMap((each) =>
              role.label[each] ? [[each, t('copyOf', { name: role.label[each] ?? '' })]] : [],
            ),
          )}
          onMade={onOpen}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}

function rightsOf({ grants, capabilities }: Role): Rights {
  return { grants, capabilities };
}
