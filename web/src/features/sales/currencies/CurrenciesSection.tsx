import { ActionIcon, Badge, Button } from '@mantine/core';
import { IconCoins, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { Loaded } from '@/design/rows/Loaded';
import { PartHead } from '@/design/rows/PartHead';
import rows from '@/design/rows/Rows.module.css';
import { State } from '@/design/State';
import { currencyChoices, formatDay, formatNumber } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { texts } from './messages';
import { RateDialog } from './RateDialog';
import { byCurrency, deleteRate, type Rate, ratesQuery, stateRate } from './rates';

type Asked = { rate?: Rate } | null;

/** What other money is worth, day by day. */
export function CurrenciesSection() {
  const t = useText(texts);
  const locale = useLocale();
  const query = useQuery(ratesQuery);
  const [asked, setAsked] = useState<Asked>(null);
  const nameOf = (code: string) =>
    currencyChoices(locale.language).find(({ value }) => value === code)?.label ?? code;
  const remove = useChange<Rate, null>({
    change: ({ id }) => deleteRate(id),
    refresh: [['currencies'], ['objects']],
    ahead: { key: ratesQuery.queryKey, apply: (all: Rate[], gone) => all.filter(({ id }) => id !== gone.id) },
    said: () => t('removed'),
    undo: (_nothing, { currency, on, rate }) => stateRate({ currency, on, rate }),
  });
  return (
    <>
      <PartHead title={t('title')} about={t('about', { base: locale.currency })}>
        <Button leftSection={<IconPlus size={16} />} onClick={() => setAsked({})}>
          {t('add')}
        </Button>
      </PartHead>
      <p className={rows.soft}>{t('booked')}</p>
      <Loaded query={query} reasonOf={asProblem}>
        {(rates) =>
          rates.length === 0 ? (
            <State icon={IconCoins} title={t('none')}>
              {t('noneText')}
            </State>
          ) : (
            byCurrency(rates).map(([code, dated]) => (
              <section key={code} aria-label={code}>
                <h3 className={rows.heading}>{nameOf(code)}</h3>
                <ul className={rows.rows}>
                  {dated.map((rate, at) => {
                    const day = formatDay(rate.on, locale);
                    return (
                      <li key={rate.id} className={rows.row}>
                        <span className={rows.main}>
                          {formatNumber(Number(rate.rate), locale.language, 10)} {locale.currency}{' '}
                          <span className={rows.soft}>{t('from', { day })}</span>
                        </span>
                        {at === 0 && <Badge>{t('newest')}</Badge>}
                        <ActionIcon aria-label={t('edit', { day })} onClick={() => setAsked({ rate })}>
                          <IconPencil size={16} />
                        </ActionIcon>
                        <ActionIcon aria-label={t('remove', { day })} onClick={() => remove.mutate(rate)}>
                          <IconTrash size={16} />
                        </ActionIcon>
                      </li>
                    );
                  })}
                </ul>
              </section>
            ))
          )
        }
      </Loaded>
      {asked && <RateDialog rate={asked.rate} onClose={() => setAsked(null)} />}
    </>
  );
}
