import { Evidence } from '../../types';
import { ApplicationRowReader } from './ApplicationRowReader';
import { RowNote, RowRejection } from './finding';
import { RowContext, textLimits } from './rowContext';
import { evidenceOf, Vocabulary } from './vocabulary';

/** What a file says of an application. @public */
export interface KonveyorApplication {
  name: string;
  description?: string;
  /** Ref of the group that its owner seems to be. */
  owner?: string;
  evidence: Evidence[];
}

/** An application row as far as it can be taken. */
export interface ReadApplicationRow {
  application: KonveyorApplication;
  words: Parameters<Vocabulary['add']>[0];
  notes: RowNote[];
}

/** @throws RowRejection when nothing of the row may be taken; the name has been looked at before */
export function readApplicationRow(
  name: string,
  cells: readonly string[],
  context: RowContext,
): ReadApplicationRow {
  const { layout } = context;
  const row = new ApplicationRowReader(cells, context);
  if (name.length > textLimits.name) {
    throw new RowRejection(
      'name-too-long',
      `The name has ${name.length} characters; ${textLimits.name} are kept`,
      layout.nameOf('name'),
    );
  }
  if (layout.isShort(cells)) {
    row.note(
      'row-short',
      'The row ends early; what is missing counts as empty',
    );
  }
  if (cells.slice(layout.width).some(cell => cell.trim() !== '')) {
    row.note(
      'row-long',
      `The row has more than ${layout.width} cells; what is beyond has no column and is not imported`,
    );
  }
  const binary = row.binary();
  const businessService = row.businessService();
  const tags = row.tags();
  const owner = row.owner();
  row.contributors();
  const repository = row.repository();
  const description = row.limited('description', textLimits.description);
  const comments = row.limited('comments', textLimits.comments);
  if (row.text('dependency') || row.text('direction')) {
    row.note(
      'dependency-on-application-row',
      'A dependency on the row of an application is not read; give it a row of record type 2',
      'dependency',
    );
  }
  return {
    application: {
      name,
      description,
      owner,
      evidence: [
        evidenceOf.described(),
        ...(businessService
          ? [evidenceOf.businessService(businessService)]
          : []),
        ...tags.map(tag => evidenceOf.tag(tag.category, tag.name)),
        ...(binary ? [evidenceOf.binary(binary)] : []),
        ...(repository ? [evidenceOf.repository(repository)] : []),
        ...(comments ? [evidenceOf.comments(comments)] : []),
      ],
    },
    words: { businessService, tags },
    notes: row.notes,
  };
}
