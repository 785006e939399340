import { termClass } from '../lib/markTerms';

/**
 * Styles inside the shadow root, where neither style sheets of the app nor CSS modules reach; custom properties of the
 * theme do. The fallbacks are for portals without Backstage UI.
 */
export const styles = `
a.${termClass}.${termClass},
span.${termClass}.${termClass} {
  color: inherit;
  cursor: help;
  text-decoration: underline dotted 1px;
  text-decoration-color: color-mix(in srgb, currentColor 60%, transparent);
  text-underline-offset: 0.22em;
}
a.${termClass}.${termClass}:is(:hover, :focus-visible, [aria-describedby]) {
  color: inherit;
  text-decoration-color: currentColor;
}
a.${termClass}.${termClass}:focus-visible {
  border-radius: 2px;
  outline: 2px solid var(--md-typeset-a-color, Highlight);
  outline-offset: 2px;
}
.crosswalk-tooltip {
  position: fixed;
  z-index: 1500;
  top: 0;
  left: 0;
  box-sizing: border-box;
  width: max-content;
  max-width: min(26rem, calc(100vw - 1rem));
  padding: 0.75rem 0.875rem;
  border: 1px solid var(--bui-border-2, GrayText);
  border-radius: var(--bui-radius-3, 8px);
  background: var(--bui-bg-app, Canvas);
  box-shadow: 0 4px 16px rgb(0 0 0 / 18%);
  color: var(--bui-fg-primary, CanvasText);
  font-size: 0.875rem;
  font-weight: 400;
  line-height: 1.45;
  text-align: start;
}
.crosswalk-tooltip p {
  margin: 0.25rem 0 0;
}
.crosswalk-tooltip .quiet {
  color: color-mix(in srgb, var(--bui-fg-primary, CanvasText) 77%, transparent);
  font-size: 0.75rem;
}
.crosswalk-tooltip .label {
  margin-inline-end: 0.5rem;
  font-weight: 700;
}
.crosswalk-tooltip span.quiet {
  display: inline-block;
}
.crosswalk-tooltip .counterpart {
  display: flex;
  gap: 0.375rem;
}
.crosswalk-tooltip .counterpart::before {
  content: '→' / '';
}
.crosswalk-tooltip .counterpart.none::before {
  content: '∅' / '';
}
.crosswalk-tooltip .caveat {
  margin-top: 0.5rem;
  padding-inline-start: 0.625rem;
  border-inline-start: 3px solid var(--bui-border-warning, currentColor);
}
.crosswalk-tooltip .meaning + .meaning {
  margin-top: 0.625rem;
  padding-top: 0.625rem;
  border-top: 1px solid var(--bui-border-1, GrayText);
}
.crosswalk-tooltip .hint {
  margin-top: 0.625rem;
}
@media (prefers-reduced-motion: no-preference) {
  .crosswalk-tooltip {
    animation: crosswalk-appear 120ms ease-out;
  }
  @keyframes crosswalk-appear {
    from {
      opacity: 0;
    }
  }
}
@media (forced-colors: active) {
  a.${termClass}.${termClass},
  span.${termClass}.${termClass} {
    text-decoration-color: LinkText;
  }
}
@media print {
  a.${termClass}.${termClass},
  span.${termClass}.${termClass} {
    text-decoration: none;
  }
  .crosswalk-tooltip {
    display: none;
  }
}
`;
