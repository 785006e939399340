import type { RelationType } from '../../types';
import { CW, SKOS } from '../vocabulary';

const DCT = 'http://purl.org/dc/terms/';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const OWL = 'http://www.w3.org/2002/07/owl#';
const SCHEMA = 'https://schema.org/';

/** Prefixes of what is written. */
export const prefixes = {
  skos: SKOS,
  dct: DCT,
  owl: OWL,
  schema: SCHEMA,
  cw: CW,
};

export const terms = {
  type: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
  Concept: `${SKOS}Concept`,
  ConceptScheme: `${SKOS}ConceptScheme`,
  inScheme: `${SKOS}inScheme`,
  topConceptOf: `${SKOS}topConceptOf`,
  hasTopConcept: `${SKOS}hasTopConcept`,
  prefLabel: `${SKOS}prefLabel`,
  altLabel: `${SKOS}altLabel`,
  hiddenLabel: `${SKOS}hiddenLabel`,
  definition: `${SKOS}definition`,
  abbreviation: `${CW}abbreviation`,
  domain: `${CW}domain`,
  status: `${CW}status`,
  owner: `${CW}owner`,
  title: `${DCT}title`,
  description: `${DCT}description`,
  language: `${DCT}language`,
  source: `${DCT}source`,
  date: `${DCT}date`,
  licence: `${DCT}license`,
  rightsHolder: `${DCT}rightsHolder`,
  isReplacedBy: `${DCT}isReplacedBy`,
  version: `${OWL}versionInfo`,
  deprecated: `${OWL}deprecated`,
  url: `${SCHEMA}url`,
  label: `${RDFS}label`,
} as const;

/** What describes a concept where nobody said dct:description, the first of them first. */
export const notes = [
  `${SKOS}scopeNote`,
  `${SKOS}note`,
  `${SKOS}example`,
  `${RDFS}comment`,
];

export const relationTerms: Record<RelationType, string> = {
  broader: `${SKOS}broader`,
  narrower: `${SKOS}narrower`,
  related: `${SKOS}related`,
  partOf: `${DCT}isPartOf`,
  hasPart: `${DCT}hasPart`,
  answers: `${CW}answers`,
  answeredBy: `${CW}answeredBy`,
};
