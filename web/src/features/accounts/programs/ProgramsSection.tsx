import { ActionIcon, Button, Switch } from '@mantine/core';
import { IconKey, IconPencil, IconPlus, IconRobot } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { Loaded } from '@/design/rows/Loaded';
import { PartHead } from '@/design/rows/PartHead';
import rows from '@/design/rows/Rows.module.css';
import { State } from '@/design/State';
import { useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { editPerson } from '../people/people';
import { useRoleNames } from '../roles/roles';
import { texts } from './messages';
import { ProgramDialog } from './ProgramDialog';
import { ProgramKeys } from './ProgramKeys';
import { type Program, programsQuery } from './programs';

/** The accounts of programs, with their roles and keys. */
export function ProgramsSection() {
  const t = useText(texts);
  const query = useQuery(programsQuery);
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <PartHead title={t('title')} about={t('about')}>
        <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
          {t('add')}
        </Button>
      </PartHead>
      <Loaded query={query} reasonOf={asProblem}>
        {(programs) =>
          programs.length === 0 ? (
            <State icon={IconRobot} title={t('none')}>
              {t('noneText')}
            </State>
          ) : (
            <ul className={rows.rows} aria-label={t('title')}>
              {programs.map((program) => (
                <ProgramRow key={program.id} program={program} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {isAdding && <ProgramDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function ProgramRow({ program }: { program: Program }) {
  const t = useText(texts);
  const roleNames = useRoleNames();
  const [dialog, setDialog] = useState<'edit' | 'keys' | null>(null);
  const { id, name } = program;
  const toggle = useChange<boolean, Program>({
    change: (active) => editPerson(id, { active }),
    refresh: [programsQuery.queryKey],
    ahead: {
      key: programsQuery.queryKey,
      apply: (all: Program[], active) => all.map((each) => (each.id === id ? { ...each, active } : each)),
    },
    said: () => t('saved', { name }),
    undo: (_program, active) => editPerson(id, { active: !active }),
  });
  return (
    <li className={rows.row}>
      <div className={rows.main}>
        <div className="cut">{name}</div>
        <div className={`${rows.soft} cut`}>
          {[roleNames(program.roles), program.team?.name].filter(Boolean).join(' · ')}
        </div>
      </div>
      <Switch
        aria-label={t('active', { name })}
        checked={program.active}
        onChange={(event) => toggle.mutate(event.currentTarget.checked)}
      />
      <Button
        variant="default"
        aria-label={t('keys', { name })}
        leftSection={<IconKey size={16} />}
        onClick={() => setDialog('keys')}
      >
        {t('keysShort')}
      </Button>
      <ActionIcon aria-label={t('edit', { name })} onClick={() => setDialog('edit')}>
        <IconPencil size={16} />
      </ActionIcon>
      {dialog === 'edit' && <ProgramDialog program={program} onClose={() => setDialog(null)} />}
      {dialog === 'keys' && <ProgramKeys program={program} onClose={() => setDialog(null)} />}
    </li>
  );
}
