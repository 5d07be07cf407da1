/** Something that is being loaded, for a component to show. */
import { useEffect, useState } from "preact/hooks";

export type Resource<Value> =
  | { state: "loading" }
  | { state: "here"; value: Value }
  | { state: "failed"; error: unknown; again: () => void };

/** Loads whenever one of `needs` changes; what arrives too late is dropped, and what is shown stays until more is here. */
export function useResource<Value>(load: () => Promise<Value>, needs: unknown[]): Resource<Value> {
  const [resource, setResource] = useState<Resource<Value>>({ state: "loading" });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let wanted = true;
    const tell = (next: Resource<Value>) => wanted && setResource(next);
    load().then(
      (value) => tell({ state: "here", value }),
      (error) => tell({ state: "failed", error, again: () => setTries(tries + 1) }),
    );
    return () => {
      wanted = false;
    };
  }, [...needs, tries]);
  return resource;
}

/** The value once it is here. */
export const valueOf = <Value>(resource: Resource<Value>): Value | null =>
  resource.state === "here" ? resource.value : null;
