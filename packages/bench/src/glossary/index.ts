import type { Suite } from '../figures';
import { annotateFigures } from './annotateFigures';
import { httpFigures } from './httpFigures';
import { lookupFigures } from './lookupFigures';

export const glossarySuite: Suite = {
  name: 'glossary',
  title: 'Glossary: annotation and lookup',
  run: async progress => [
    ...(await annotateFigures(progress)),
    ...(await lookupFigures(progress)),
    ...(await httpFigures(progress)),
  ],
};
