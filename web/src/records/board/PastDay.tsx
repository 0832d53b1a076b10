import { DatePickerInput } from '@mantine/dates';
import { DateWords } from '@/design/DateWords';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import { useBoardAddress } from './useBoardAddress';

/** The day on which the board is looked at. */
export default function PastDay() {
  const t = useText(texts);
  const { asOf, change } = useBoardAddress();
  return (
    <DateWords>
      <DatePickerInput
        label={t('asItWas')}
        placeholder={t('today')}
        value={asOf ?? null}
        maxDate={new Date()}
        clearable
        onChange={(day) => change({ as_of: day ?? undefined })}
        popoverProps={{ withinPortal: false }}
      />
    </DateWords>
  );
}
