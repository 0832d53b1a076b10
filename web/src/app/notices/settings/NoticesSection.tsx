import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { choiceQuery, chooseNothing, type NoticeChoice, type Whose } from '@/api/notices';
import { asProblem } from '@/api/problem';
import { Loaded } from '@/design/rows/Loaded';
import { PartHead } from '@/design/rows/PartHead';
import rows from '@/design/rows/Rows.module.css';
import { useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { Devices } from './Devices';
import { Follows } from './Follows';
import { Matrix } from './Matrix';
import { texts } from './messages';
import { TestLetter } from './TestLetter';
import { Times } from './Times';

const mine: Whose = { mine: true };

/** What I am told of, where and when; and the browsers that take pushes. */
export function NoticesSection() {
  const t = useText(texts);
  const query = useQuery(choiceQuery(mine));
  return (
    <>
      <PartHead title={t('mine')} about={t('mineAbout')} />
      <Loaded query={query} reasonOf={asProblem}>
        {(choice) => (
          <>
            <Choice whose={mine} choice={choice} />
            <Devices />
            {choice.has_mail && <TestLetter />}
          </>
        )}
      </Loaded>
    </>
  );
}

/** One choice whole: the matrix, what is followed, when nobody is disturbed, and the way back to what holds above. */
export function Choice({ whose, choice }: { whose: Whose; choice: NoticeChoice }) {
  const t = useText(texts);
  const { queryKey } = choiceQuery(whose);
  const giveUp = useChange<void, NoticeChoice>({
    change: () => chooseNothing(whose),
    refresh: [queryKey],
    said: () => t('givenUp'),
  });
  return (
    <>
      <Matrix whose={whose} choice={choice} />
      <h3 className={rows.heading}>{t('follows')}</h3>
      <Follows whose={whose} choice={choice} />
      <h3 className={rows.heading}>{t('times')}</h3>
      <Times whose={whose} choice={choice} />
      {choice.chosen.length > 0 && (
        <Button
          variant="default"
          mb="lg"
          leftSection={<IconArrowBackUp size={16} stroke={1.6} />}
          loading={giveUp.isPending}
          onClick={() => giveUp.mutate()}
        >
          {t('mine' in whose ? 'giveUp' : 'giveUpAbove')}
        </Button>
      )}
    </>
  );
}
