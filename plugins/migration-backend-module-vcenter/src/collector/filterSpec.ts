import { Markup, ObjectReference, reference, tag } from '../xml/markup';
import { ObjectType, objectTypes, properties } from './properties';

/** Types of the objects that the view lists; the custom attributes are no part of the inventory. */
export const viewedTypes = objectTypes.filter(
  type => type !== 'CustomFieldsManager',
);

/**
 * What to tell of: all properties of all objects that the view lists, now and whenever one comes or goes, and the names
 * of the custom attributes.
 *
 * @param without - properties that this server does not have
 */
export function filterSpec(
  view: ObjectReference,
  customFieldsManager: ObjectReference | undefined,
  without: ReadonlySet<string>,
): Markup {
  const types = objectTypes.filter(
    type => type !== 'CustomFieldsManager' || customFieldsManager,
  );
  return tag('spec', [
    ...types.map(type => propertySpec(type, without)),
    tag('objectSet', [
      reference('obj', view),
      tag('skip', 'true'),
      tag(
        'selectSet',
        [
          tag('name', 'listed'),
          tag('type', 'ContainerView'),
          tag('path', 'view'),
          tag('skip', 'false'),
        ],
        { 'xsi:type': 'TraversalSpec' },
      ),
    ]),
    ...(customFieldsManager
      ? [tag('objectSet', [reference('obj', customFieldsManager)])]
      : []),
  ]);
}

function propertySpec(type: ObjectType, without: ReadonlySet<string>): Markup {
  return tag('propSet', [
    tag('type', type),
    ...Object.keys(properties[type])
      .filter(path => !without.has(path))
      .map(path => tag('pathSet', path)),
  ]);
}
