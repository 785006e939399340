import type { Properties, Resource, ResourceValue } from './Resource';
import { prefixes, terms } from './terms';

/** Resources as JSON-LD with a context of its own, in their order. */
export function writeJsonLd(resources: readonly Resource[]): string {
  const document = {
    '@context': prefixes,
    '@graph': resources.map(({ iri, properties }) => ({
      '@id': iri,
      ...toNode(properties),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function toNode(properties: Properties): object {
  return Object.fromEntries(
    [...properties].map(([property, values]) =>
      property === terms.type
        ? [
            '@type',
            values.map(value => compact('iri' in value ? value.iri : '')),
          ]
        : [compact(property), values.map(toValue)],
    ),
  );
}

function toValue(value: ResourceValue): object {
  if ('iri' in value) {
    return { '@id': value.iri };
  }
  if ('text' in value) {
    return {
      '@value': value.text,
      ...(value.lang !== undefined && { '@language': value.lang }),
    };
  }
  return toNode(value.properties);
}

function compact(address: string): string {
  const known = Object.entries(prefixes).find(([, iri]) =>
    address.startsWith(iri),
  );
  return known ? `${known[0]}:${address.slice(known[1].length)}` : address;
}
