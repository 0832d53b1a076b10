import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { choiceQuery, type Whose } from '@/api/notices';
import { asProblem } from '@/api/problem';
import { Loaded } from '@/design/rows/Loaded';
import { PartHead } from '@/design/rows/PartHead';
import { rolesQuery } from '@/features/accounts/settings';
import { useLabel, useText } from '@/lib/i18n';
import classes from './Choice.module.css';
import { texts } from './messages';
import { Choice } from './NoticesSection';

/** What people are told who chose nothing themselves: everybody, or the holders of a role. */
export function DefaultsSection() {
  const t = useText(texts);
  const label = useLabel();
  const [role, setRole] = useState<string | null>(null);
  const { data: roles = [] } = useQuery({ ...rolesQuery, retry: false });
  const whose: Whose = { role };
  const query = useQuery(choiceQuery(whose));
  return (
    <>
      <PartHead title={t('defaults')} about={t('defaultsAbout')} />
      <Select
        label={t('whose')}
        className={classes.whose}
        data={[
          { value: '', label: t('everybody') },
          ...roles.map((each) => ({ value: each.id, label: label(each.label) || each.name })),
        ]}
        value={role ?? ''}
        allowDeselect={false}
        onChange={(chosen) => setRole(chosen || null)}
      />
      <Loaded query={query} reasonOf={asProblem}>
        {(choice) => <Choice key={role ?? ''} whose={whose} choice={choice} />}
      </Loaded>
    </>
  );
}
