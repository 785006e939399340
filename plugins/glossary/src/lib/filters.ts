import {
  conceptDomains,
  type ConceptDomain,
} from '@crosswalk/backstage-plugin-glossary-common';

/** What the list of concepts is narrowed to; kept in the address of the page. */
export interface BrowseFilters {
  scheme?: string;
  domain?: ConceptDomain;
  letter?: string;
}

/** What a label may begin with; `#` stands for digits and signs. */
export const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ#'];

/** Reads the filters; what does not exist is ignored, so that an old link still shows something. */
export function readFilters(params: URLSearchParams): BrowseFilters {
  const domain = params.get('domain');
  const letter = params.get('letter')?.toUpperCase();
  return {
    scheme: params.get('scheme') || undefined,
    domain: conceptDomains.find(known => known === domain),
    letter: letters.find(known => known === letter),
  };
}

/** The same address with some filters changed; `undefined` takes a filter away. */
export function writeFilters(
  params: URLSearchParams,
  change: Partial<BrowseFilters>,
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) {
      next.delete(name);
    } else {
      next.set(name, value);
    }
  }
  return next;
}
