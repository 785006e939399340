import { Combobox } from '@backstage/ui';
import type { DependencyNode } from '@crosswalk/backstage-plugin-migration-common';
import { useMemo, useState } from 'react';

/** Nobody reads more than this; another letter finds the others. */
const mostOffered = 50;

/** Finds an application by a part of its name, in estates of thousands. */
export function ApplicationFinder(props: {
  label: string;
  /** Above the field instead of only for who cannot see it. */
  labelled?: boolean;
  placeholder: string;
  nodes: DependencyNode[];
  value?: string;
  className?: string;
  onChoose: (id: string | undefined) => void;
}) {
  const { label, labelled, placeholder, nodes, value, className, onChoose } =
    props;
  const nameOf = (id: string | undefined) =>
    nodes.find(node => node.id === id)?.name ?? '';
  const [text, setText] = useState(() => nameOf(value));
  const [known, setKnown] = useState(value);
  // Chosen elsewhere, on the picture or by a link.
  if (known !== value) {
    setKnown(value);
    setText(nameOf(value));
  }
  const options = useMemo(() => {
    const words = text.toLocaleLowerCase('en-US').trim();
    const chosen = nodes.find(node => node.id === known);
    const found =
      words === '' || chosen?.name === text
        ? nodes
        : nodes.filter(({ name }) =>
            name.toLocaleLowerCase('en-US').includes(words),
          );
    const offered = found.slice(0, mostOffered);
    // What is chosen has to be among them, or it would not stay chosen.
    return [
      ...(chosen && !offered.includes(chosen) ? [chosen] : []),
      ...offered,
    ].map(({ id, name }) => ({ id, label: name }));
  }, [nodes, text, known]);

  return (
    <Combobox
      size="small"
      className={className}
      {...(labelled ? { label } : { 'aria-label': label })}
      placeholder={placeholder}
      options={options}
      search={{ mode: 'server', inputValue: text, onInputChange: setText }}
      selectedKey={known ?? null}
      onSelectionChange={key => {
        const id = key === null ? undefined : String(key);
        setKnown(id);
        setText(nameOf(id));
        onChoose(id);
      }}
    />
  );
}
