/** Where what had the focus is gone, the focus goes to this instead of to the top of the page. */
import { useEffect, useRef } from "preact/hooks";

export function useKeptFocus(fallback: { current: HTMLElement | null }, shown: unknown): void {
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current && document.activeElement === document.body) fallback.current?.focus({ preventScroll: true });
    isFirst.current = false;
  }, [shown]);
}
