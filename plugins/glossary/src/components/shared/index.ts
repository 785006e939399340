export { Bone } from './Bone';
export { ConceptLink } from './ConceptLink';
export { CounterpartLine } from './CounterpartLine';
export { DomainIcon } from './DomainIcon';
export { ErrorNotice } from './ErrorNotice';
export { JoinedNames } from './JoinedNames';
export { SchemeChip } from './SchemeChip';
