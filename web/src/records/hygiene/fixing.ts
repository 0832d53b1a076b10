import type { BulkAction } from '@/api/bulk';
import type { Problem } from '@/api/problem';

/** What every dialog that mends a finding is given: the finding's name, how many records it has, and the way on. */
export type FixDialogProps = {
  name: string;
  count: string;
  onClose: () => void;
  onSave: (action: BulkAction) => void;
  isSaving: boolean;
  problem: Problem | null;
};
