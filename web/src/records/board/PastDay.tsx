import { DatePickerInput } from '@mantine/dates';
import { DateWords } from '@/design/DateWords';
import { dayOf } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { texts } from './messages';
import { useBoardAddress } from './useBoardAddress';

/** The day on which the board is looked at. */
export default function PastDay() {
  const t = useText(texts);
  const { asOf, change } = useBoardAddress();
  const today = dayOf(new Date(), useLocale());
  return (
    <DateWords>
      <DatePickerInput
        label={t('asItWas')}
        placeholder={t('today')}
        value={asOf ?? null}
        defaultDate={today}
        maxDate={today}
        clearable
        onChange={(day) => change({ as_of: day ?? undefined })}
        popoverProps={{ withinPortal: false }}
      />
    </DateWords>
  );
}
