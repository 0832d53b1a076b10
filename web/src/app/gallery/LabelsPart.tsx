import { Badge } from '@mantine/core';
import { Avatar } from '@/design/Avatar';
import { Chip } from '@/design/Chip';
import { colorNames } from '@/design/colors';
import { Kbd } from '@/design/Kbd';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import { Part, Specimen } from './Part';

const people = ['Олена Ковальчук', 'Марко Левицький', 'Ivan', 'Їжак Ґанна', '“Coffee & Co”'];

/** What names and marks: chips, avatars, keys. */
export function LabelsPart() {
  const t = useText(texts);
  return (
    <Part id="labels" title={t('labels')} width={320}>
      <Specimen name={t('usual')}>
        {colorNames.map((name) => (
          <Chip key={name} color={name}>
            {name}
          </Chip>
        ))}
      </Specimen>
      <Specimen name={t('cut')}>
        <Chip color="violet">{t('long')}</Chip>
      </Specimen>
      <Specimen name={t('usual')}>
        <Chip color="teal" plain>
          {t('chosen')}
        </Chip>
        <Chip>{t('usual')}</Chip>
        <Badge>{t('first')}</Badge>
        <Badge color="gray">{t('second')}</Badge>
        <Badge color="red">{t('third')}</Badge>
      </Specimen>
      <Specimen name={t('usual')}>
        {people.map((name) => (
          <Avatar key={name} name={name} size={28} />
        ))}
        {people.map((name) => (
          <Avatar key={name} name={name} square />
        ))}
      </Specimen>
      <Specimen name={t('usual')}>
        <Kbd>Ctrl K</Kbd>
        <Kbd>?</Kbd>
        <Kbd>g d</Kbd>
      </Specimen>
    </Part>
  );
}
