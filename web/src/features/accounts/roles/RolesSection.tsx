import { Badge, Button } from '@mantine/core';
import { IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { Loaded } from '@/design/rows/Loaded';
import { PartHead } from '@/design/rows/PartHead';
import rows from '@/design/rows/Rows.module.css';
import { useLabel, useText } from '@/lib/i18n';
import { texts } from './messages';
import { NewRoleDialog } from './NewRoleDialog';
import { RoleEditor } from './RoleEditor';
import classes from './Roles.module.css';
import { type Role, rolesQuery } from './roles';

/** All roles; the one named in the address is open for editing. */
export function RolesSection() {
  const t = useText(texts);
  const query = useQuery(rolesQuery);
  const navigate = useNavigate();
  const { item } = useSearch({ strict: false }) as { item?: string };
  const [isAdding, setAdding] = useState(false);
  const open = (role?: Role) =>
    void navigate({ to: '/settings/$section', params: { section: 'roles' }, search: { item: role?.name } });
  return (
    <Loaded query={query} reasonOf={asProblem}>
      {({ items, capabilities }) => {
        const chosen = items.find(({ name }) => name === item);
        if (chosen)
          return (
            <RoleEditor
              key={chosen.id}
              role={chosen}
              roles={items}
              capabilities={capabilities}
              onOpen={open}
            />
          );
        return (
          <>
            <PartHead title={t('title')} about={t('about')}>
              <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
                {t('add')}
              </Button>
            </PartHead>
            <ul className={rows.rows} aria-label={t('title')}>
              {items.map((role) => (
                <RoleRow key={role.id} role={role} />
              ))}
            </ul>
            {isAdding && <NewRoleDialog roles={items} onMade={open} onClose={() => setAdding(false)} />}
          </>
        );
      }}
    </Loaded>
  );
}

function RoleRow({ role }: { role: Role }) {
  const t = useText(texts);
  const label = useLabel();
  return (
    <li className={rows.row}>
      <Link
        to="/settings/$section"
        params={{ section: 'roles' }}
        search={{ item: role.name }}
        className={classes.open}
      >
        <span className={`${classes.name} cut`}>{label(role.label) || role.name}</span>
        {role.edited && <Badge color="gray">{t('edited')}</Badge>}
        <span className={rows.soft}>{t('holders', { count: role.holders })}</span>
        <IconChevronRight size={16} aria-hidden />
      </Link>
    </li>
  );
}
