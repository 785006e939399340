import { TextAreaField, TextField } from '@backstage/ui';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

/**
 * A text that is saved when one leaves the field or presses Enter, and put back by Escape. What is invalid is not saved and
 * says why.
 */
export function TextInput(props: {
  label: string;
  description?: string;
  value: string;
  multiline?: boolean;
  /** The sentence that says what is wrong, for a value that cannot be saved. */
  validate?: (value: string) => string | undefined;
  onCommit: (value: string) => void;
}) {
  const { label, description, value, multiline, validate, onCommit } = props;
  const [draft, setDraft] = useState(value);
  const isEdited = useRef(false);

  // What somebody is writing stays; otherwise the field follows what is saved.
  useEffect(() => {
    if (!isEdited.current) {
      setDraft(value);
    }
  }, [value]);

  const wrong = validate?.(draft.trim());
  const commit = () => {
    if (isEdited.current && !wrong) {
      isEdited.current = false;
      onCommit(draft);
    }
  };
  const shared = {
    label,
    // In the place of the hint, so that it is announced with the field.
    description: wrong ?? description,
    value: draft,
    isInvalid: wrong !== undefined,
    // BUI shows the message of the native constraint otherwise.
    validate: () => wrong ?? null,
    validationBehavior: 'aria' as const,
    onChange: (next: string) => {
      isEdited.current = true;
      setDraft(next);
    },
    onBlur: commit,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        isEdited.current = false;
        setDraft(value);
      }
      if (event.key === 'Enter' && (!multiline || event.ctrlKey)) {
        commit();
      }
    },
  };
  return multiline ? (
    <TextAreaField {...shared} size="small" />
  ) : (
    <TextField {...shared} size="small" />
  );
}
