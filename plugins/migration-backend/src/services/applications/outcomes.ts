import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { PreconditionFailedError } from '../../preconditions';
import { OperationOutcome, WriteOutcome } from '../../store/operations/types';

/**
 * What became of an operation that was to be done as a whole.
 *
 * @throws NotFoundError, NotAllowedError or PreconditionFailedError for the first write that was not to be
 */
export function requireDone({ done, items }: OperationOutcome): WriteOutcome[] {
  const refused = done
    ? undefined
    : items.find(each => each.status !== 'saved');
  switch (refused?.status) {
    case 'missing':
      throw new NotFoundError(`No application with id '${refused.id}'`);
    case 'forbidden':
      throw new NotAllowedError(
        'You may change applications that you or your groups own; ask the platform team for the others',
      );
    case 'conflict':
      throw new PreconditionFailedError(conflictMessage(refused));
    default:
      return items;
  }
}

function conflictMessage({ before, changedFields = [] }: WriteOutcome): string {
  if (!before) {
    return 'The application has changed in the meantime; load it again and repeat the change';
  }
  const changed =
    changedFields.length > 0
      ? `; ${changedFields.join(', ')} changed since`
      : '';
  return `“${before.name}” has version ${before.version} by now${changed}. Load it again and repeat the change`;
}
