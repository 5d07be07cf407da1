/** A window over the page: the browser's own, which keeps the keyboard inside and closes with Escape. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { words } from "../words";

export function Dialog({ title, close, children }: { title: string; close: () => void; children: ComponentChildren }) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  const onBackdrop = (event: MouseEvent) => event.target === element.current && close();
  return (
    <dialog ref={element} class="dialog" aria-labelledby="dialog-title" onClose={close} onClick={onBackdrop}>
      <div class="dialog-inside">
        <header class="row">
          <h2 id="dialog-title">{title}</h2>
          <button class="button quiet" onClick={close}>{words.value.close}</button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
