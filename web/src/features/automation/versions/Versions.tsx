import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { Chip } from '@/design/Chip';
import { Loaded } from '@/design/rows/Loaded';
import { formatMoment } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { type FlowVersion, versionsQuery } from '../api';
import type { Definition } from '../flow';
import { Difference } from './Difference';
import { texts } from './messages';
import classes from './Versions.module.css';

type Props = { flow: string; onWork: (definition: Definition) => void };

/** What the flow was, version by version: who made each, what came and went with it, and the way back to it. */
export function Versions({ flow, onWork }: Props) {
  const t = useText(texts);
  const query = useQuery(versionsQuery(flow));
  return (
    <section className={classes.page} aria-label={t('title')}>
      <Loaded query={query} reasonOf={asProblem}>
        {(versions) => (
          <>
            {versions.length === 1 && <p className={classes.soft}>{t('onlyOne')}</p>}
            <ul className={classes.rows}>
              {versions.map((version, at) => (
                <Row
                  key={version.number}
                  version={version}
                  before={versions[at + 1]}
                  isOpen={at === 0}
                  onWork={onWork}
                />
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </section>
  );
}

type RowProps = {
  version: FlowVersion;
  before?: FlowVersion;
  isOpen: boolean;
  onWork: Props['onWork'];
};

function Row({ version, before, isOpen: first, onWork }: RowProps) {
  const t = useText(texts);
  const locale = useLocale();
  const [isOpen, setOpen] = useState(first);
  const { number, at, by, is_current, waiting, definition } = version;
  return (
    <li className={classes.item}>
      <div className={classes.row}>
        <button
          type="button"
          className={classes.name}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t('version', { number })}
        </button>
        {is_current && <Chip color="green">{t('current')}</Chip>}
        <span className={classes.soft}>
          {[by?.name, formatMoment(at, locale), waiting > 0 && t('waiting', { count: waiting })]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {!is_current && (
          <Button variant="default" ml="auto" onClick={() => onWork(definition)}>
            {t('workOn')}
          </Button>
        )}
      </div>
      {isOpen && (
        <>
          <p className={classes.soft}>{before ? t('against', { number: before.number }) : t('first')}</p>
          <Difference earlier={before?.definition ?? definition} later={definition} />
        </>
      )}
    </li>
  );
}
