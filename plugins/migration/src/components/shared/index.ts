export { ChangedFields, ChangeMark } from './Changes';
export { EmptyState } from './EmptyState';
export { ErrorNotice } from './ErrorNotice';
export { EstateGate } from './EstateGate';
export { Facts } from './Facts';
export { KeyboardHelp } from './KeyboardHelp';
export {
  CategoryMark,
  DispositionMark,
  Mark,
  PhaseMark,
  PlanStatusMark,
  PowerMark,
  ReadinessMark,
  dispositionTone,
  phaseTone,
  readinessTone,
  type Look,
} from './Marks';
export { Meter } from './Meter';
export { PageMain } from './PageMain';
export { Section } from './Section';
export { ShareBar, Swatch, type SharePart, type Tone } from './ShareBar';
export { SidePanel } from './SidePanel';
