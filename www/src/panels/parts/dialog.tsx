// A modal dialog: the focus goes in and comes back, Escape closes it.
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useId, useRef } from "preact/hooks";
import { t } from "../../i18n";

interface Props {
  title: string;
  id: string;
  onClose(): void;
  children: ComponentChildren;
}

export function Dialog({ title, id, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    // The element is taken away when it closes, so the browser does not give the focus back by itself.
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} class="panel-dialog" data-testid={id} aria-labelledby={heading} onClose={onClose}>
      <header class="panel-dialog-head">
        <h2 id={heading}>{title}</h2>
        <button type="button" class="button icon" aria-label={t("panels.close")} onClick={() => dialog.current?.close()}>
          <span aria-hidden="true">✕</span>
        </button>
      </header>
      <div class="panel-dialog-body">{children}</div>
    </dialog>
  );
}
