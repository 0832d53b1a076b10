import { Badge, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import rows from '@/design/rows/Rows.module.css';
import { formatMoment } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { texts } from './messages';
import { appliedQuery } from './presets';
import { useTakeBack } from './useTakeBack';

/** What was applied within thirty days, each with its way back; nothing where there was nothing. */
export function Applied() {
  const t = useText(texts);
  const label = useLabel();
  const locale = useLocale();
  const takeBack = useTakeBack();
  const { data: applied = [] } = useQuery(appliedQuery);
  if (applied.length === 0) return null;
  return (
    <>
      <h3 className={rows.heading}>{t('wasApplied')}</h3>
      <ul className={rows.rows} aria-label={t('wasApplied')}>
        {applied.map((run) => {
          const name = label(run.label) || (run.name === 'own' ? t('ownFile') : run.name);
          return (
            <li key={run.id} className={rows.row}>
              <div className={rows.main}>
                <div>{name}</div>
                <div className={rows.soft}>
                  {[
                    run.by,
                    formatMoment(run.at, locale),
                    t('appliedFigures', { added: run.added, changed: run.changed }),
                    run.undone_at && run.kept > 0 && t('keptFigures', { count: run.kept }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
              </div>
              {run.undone_at ? (
                <Badge color="gray">{t('undone')}</Badge>
              ) : (
                <Button
                  variant="default"
                  aria-label={t('takeBackNamed', { name })}
                  onClick={() => takeBack(run.id)}
                >
                  {t('takeBack')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
