/** A view of one's account: its title, and what it needs from the server first. */
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { useArrival } from "../pages/page";
import { useResource } from "../resource";
import { Shown } from "../shell/states";

interface Props<Value> { title: string; load: () => Promise<Value>; children: (value: Value) => ComponentChildren }

export function Framed<Value>({ title, load, children }: Props<Value>) {
  const heading = useRef<HTMLHeadingElement>(null);
  const loaded = useResource(load, []);
  useArrival(title, heading);
  return (
    <article class="account">
      <h1 ref={heading} tabIndex={-1}>{title}</h1>
      <Shown resource={loaded}>{children}</Shown>
    </article>
  );
}
