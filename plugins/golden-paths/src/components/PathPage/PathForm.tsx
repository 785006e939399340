import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text, VisuallyHidden } from '@backstage/ui';
import type { FormPage } from '@crosswalk/backstage-plugin-golden-paths-common';
import { goldenPathsTranslationRef } from '../../translation';
import { Panel } from '../shared';
import styles from './PathForm.module.css';

/** What the form will ask, so that one can have it ready. */
export function PathForm(props: { pages: FormPage[] }) {
  const { pages } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  if (pages.length === 0) {
    return null;
  }
  return (
    <Panel title={t('path.asks')}>
      <div className={styles.pages}>
        {pages.map((page, index) => (
          <div key={page.title || index} className={styles.page}>
            {page.title && (
              <Text as="h4" variant="body-medium" weight="bold">
                {page.title}
              </Text>
            )}
            <ul className={styles.fields}>
              {page.fields.map(field => (
                <Field key={field.name} field={field} />
              ))}
            </ul>
          </div>
        ))}
      </div>
      <Text as="p" variant="body-small" color="secondary">
        {t('path.asksHint')}
      </Text>
    </Panel>
  );
}

function Field(props: { field: FormPage['fields'][number] }) {
  const { title, description, required } = props.field;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return (
    <li>
      <Text as="span">{title}</Text>
      {required && (
        <>
          <Text as="span" aria-hidden>
            *
          </Text>
          <VisuallyHidden> {t('path.required')}</VisuallyHidden>
        </>
      )}
      {description && (
        <Text
          as="p"
          variant="body-small"
          color="secondary"
          className={styles.description}
        >
          {description}
        </Text>
      )}
    </li>
  );
}
