import { createPermission } from '@backstage/plugin-permission-common';

/** Read concepts, mappings and the state of their sources. @public */
export const glossaryConceptReadPermission = createPermission({
  name: 'glossary.concept.read',
  attributes: { action: 'read' },
});

/** Say that a concept is wrong or missing. @public */
export const glossaryFeedbackCreatePermission = createPermission({
  name: 'glossary.feedback.create',
  attributes: { action: 'create' },
});

/** Keep the glossary: see what is asked in vain and what people say of it, validate, refresh and confirm sources. @public */
export const glossaryManagePermission = createPermission({
  name: 'glossary.manage',
  attributes: { action: 'update' },
});

/** Everything the glossary asks a permission policy about. @public */
export const glossaryPermissions = [
  glossaryConceptReadPermission,
  glossaryFeedbackCreatePermission,
  glossaryManagePermission,
];
