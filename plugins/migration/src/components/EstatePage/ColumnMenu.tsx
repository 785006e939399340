import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Button,
  MenuListBox,
  MenuListBoxItem,
  MenuTrigger,
} from '@backstage/ui';
import { RiLayoutColumnLine } from '@remixicon/react';
import { migrationTranslationRef } from '../../translation';
import type { VmColumnChoice } from './useVmColumns';
import { vmColumnIds } from './vmColumns';

/** Not a column: what gives the choice up. */
const USUAL = 'usual';

/** Which columns the list has. */
export function ColumnMenu(props: { choice: VmColumnChoice }) {
  const { columns, isChosen, choose, reset } = props.choice;
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <MenuTrigger>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiLayoutColumnLine />}
      >
        {t('estate.columns.action')}
      </Button>
      <MenuListBox
        aria-label={t('estate.columns.label')}
        selectionMode="multiple"
        // It closes the menu; the choice stays.
        escapeKeyBehavior="none"
        selectedKeys={columns.map(({ id }) => id)}
        onSelectionChange={keys =>
          keys !== 'all' && keys.has(USUAL)
            ? reset()
            : choose(vmColumnIds.filter(id => keys === 'all' || keys.has(id)))
        }
      >
        {vmColumnIds.map(id => (
          <MenuListBoxItem key={id} id={id}>
            {t(`estate.table.${id}`)}
          </MenuListBoxItem>
        ))}
        {isChosen ? (
          <MenuListBoxItem id={USUAL}>
            {t('estate.columns.usual')}
          </MenuListBoxItem>
        ) : (
          []
        )}
      </MenuListBox>
    </MenuTrigger>
  );
}
