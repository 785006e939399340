import { BlankNode, DataFactory, NamedNode, Quad_Object, Writer } from 'n3';
import type { Resource, ResourceValue } from './Resource';
import { prefixes } from './terms';

/** Resources as Turtle, in their order. */
export async function writeTurtle(
  resources: readonly Resource[],
): Promise<string> {
  const { namedNode, literal } = DataFactory;
  const writer: Writer = new Writer({ prefixes });
  const toTerm = (
    value: ResourceValue,
  ): NamedNode | BlankNode | Quad_Object => {
    if ('iri' in value) {
      return namedNode(value.iri);
    }
    if ('text' in value) {
      return literal(value.text, value.lang);
    }
    return writer.blank(
      [...value.properties].flatMap(([property, values]) =>
        values.map(nested => ({
          predicate: namedNode(property),
          object: toTerm(nested) as Quad_Object,
        })),
      ),
    );
  };
  for (const resource of resources) {
    for (const [property, values] of resource.properties) {
      for (const value of values) {
        writer.addQuad(
          namedNode(resource.iri),
          namedNode(property),
          toTerm(value) as Quad_Object,
        );
      }
    }
  }
  return new Promise((resolve, reject) => {
    writer.end((error, result) => (error ? reject(error) : resolve(result)));
  });
}
